import { Refusal } from '@ortaq/kit/process';
import { claimFolder } from './folder/claim.ts';
import { type Database, databases } from './database-names.ts';
import { checkPorts, type Ports } from './ports.ts';
import { type DatabaseUrls, ensureDatabases } from './postgres/databases.ts';
import { ensureHubDatabase, type HubDatabase } from './postgres/hub-database.ts';
import { stopOrphan } from './postgres/orphan.ts';
import { dataPath } from './postgres/place.ts';
import { type Postgres, startPostgres } from './postgres/start.ts';
import { launchChild, type ProcessSpec } from './processes/child.ts';
import { keepRunning } from './processes/keep-running.ts';
import type { Exit } from './processes/launched.ts';
import { waitUntilReady } from './processes/ready.ts';
import type { Report } from './terminal/report.ts';

export interface HubOptions {
  /** The data folder, an absolute path. */
  folder: string;
  ports: Ports;
  /** The processes in tiers: all start at once, the last tier is stopped first. */
  processes: (databaseUrls: DatabaseUrls<Database>, hubDatabase: HubDatabase) => Promise<ProcessSpec[][]>;
  report: Report;
  /** Ends a start that is under way. */
  asked: AbortSignal;
  /** Cuts short the time that processes have for their end. */
  hurried?: AbortSignal;
}

const crashesAllowedAtStart = 3;

/**
 * Starts everything: checks, PostgreSQL, databases, the processes. Whatever was started,
 * also by a start that fails or is ended, `stack` stops in the opposite order.
 *
 * @throws Refusal where the person at the terminal can mend it; Error where a process does
 * not get ready; the signal's reason when the start is ended.
 */
export async function startHub(options: HubOptions, stack: AsyncDisposableStack): Promise<void> {
  const { folder, ports, report, asked } = options;
  const lock = await claimFolder(folder, 'hub');
  stack.defer(lock.release);
  if (await stopOrphan(await dataPath(folder))) report.say('  Stopped the PostgreSQL server of a hub that was killed');
  await checkPorts(ports, lock.takenOver ? { patience: 10_000 } : {});

  const postgres = await startDatabase(options, stack);
  const began = performance.now();
  const databaseUrls = await ensureDatabases(postgres, Object.values(databases));
  const hubDatabase = await ensureHubDatabase(postgres);
  report.step('Databases and roles are there', began);
  await lock.announce(ports.postgres);
  asked.throwIfAborted();

  await startProcesses(await options.processes(databaseUrls, hubDatabase), options, stack);
}

async function startDatabase(
  { folder, ports, report, asked }: HubOptions,
  stack: AsyncDisposableStack,
): Promise<Postgres> {
  const began = performance.now();
  const postgres = await startPostgres({ folder, port: ports.postgres, signal: asked });
  stack.defer(postgres.stop);
  report.step(`PostgreSQL ${postgres.version} started (${postgres.isNew ? 'new' : 'existing'} data folder)`, began);
  if (postgres.place.runAs.kind === 'user') {
    const { data, runAs } = postgres.place;
    report.say(`  PostgreSQL refuses root: it runs as the user ${runAs.user.name}, its data is in ${data}`);
  }
  const keeper = keepRunning({
    name: 'PostgreSQL',
    first: postgres.server,
    launch: postgres.relaunch,
    say: report.say,
  });
  stack.defer(keeper.stop);
  return postgres;
}

async function startProcesses(tiers: ProcessSpec[][], options: HubOptions, stack: AsyncDisposableStack): Promise<void> {
  const { report, asked, hurried } = options;
  const began = performance.now();
  const failed = new AbortController();
  let isStarted = false;
  const onCrash = (name: string) => (exit: Exit, crashes: number) => {
    if (isStarted) return true;
    const refused = exit.code === 2;
    if (refused) failed.abort(new Refusal(`${name} refused to start; its reason stands above.`));
    else if (crashes >= crashesAllowedAtStart) {
      failed.abort(new Error(`${name} ended ${crashes} times while starting; its last words stand above.`));
    }
    return !failed.signal.aborted;
  };
  for (const tier of tiers) {
    const keepers = tier.map((spec) =>
      keepRunning({
        name: spec.name,
        launch: () =>
          launchChild(spec, { onLine: (line) => report.line(spec.name, line), ...(hurried ? { hurried } : {}) }),
        say: report.say,
        onCrash: onCrash(spec.name),
      }),
    );
    stack.defer(async () => {
      await Promise.all(keepers.map((keeper) => keeper.stop()));
    });
  }
  // A later tier asks the earlier ones: asked too early, it would report them as down.
  for (const tier of tiers) {
    await waitUntilReady(tier, {
      signal: AbortSignal.any([asked, failed.signal]),
      onReady: ({ name, port }) => report.step(`${name} is ready on port ${port}`, began),
    });
  }
  isStarted = true;
}
