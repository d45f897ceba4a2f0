import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '@ortaq/kit/process';
import { readVersion } from './binaries.ts';
import { handOver } from './hand-over.ts';
import type { Place } from './place.ts';
import { invocation } from './run-as.ts';

/**
 * Makes the PostgreSQL data folder where there is none; an initdb that was interrupted
 * leaves nothing that could be taken for one. UTF-8; text compares by code point, the same
 * on every system, and ICU's collations (`kk-x-icu`, `ru-x-icu`) are there for columns.
 *
 * Returns whether it was made now.
 *
 * @throws Refusal where another major version made the folder.
 */
export async function ensureCluster(
  place: Place,
  password: string,
  options: { signal?: AbortSignal | undefined; throwAway?: boolean | undefined } = {},
): Promise<boolean> {
  if (await stat(place.data).catch(() => undefined)) {
    await checkVersion(place);
    return false;
  }
  options.signal?.throwIfAborted();
  const home = dirname(place.data);
  await removeUnfinished(home);
  const unfinished = await mkdtemp(join(home, 'postgres.new-'));
  const passwordFile = `${unfinished}.password`;
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    await chmod(unfinished, 0o700);
    if (place.runAs.kind === 'user') {
      await handOver(unfinished, place.runAs.user);
      await handOver(passwordFile, place.runAs.user);
    }
    const args = ['-D', unfinished, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    if (options.throwAway) args.push('--no-sync');
    await runInitdb(place, args, options.signal);
    await rename(unfinished, place.data);
    return true;
  } finally {
    await removeUnfinished(home);
  }
}

async function checkVersion(place: Place): Promise<void> {
  const ours = (await readVersion(place.binaries)).split('.')[0];
  const theirs = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => '');
  if (theirs.trim() === ours) return;
  const made = theirs ? `was made by PostgreSQL ${theirs.trim()}` : 'is not a PostgreSQL data folder';
  throw new Refusal(
    `${place.data} ${made}; this hub has PostgreSQL ${ours}. ` +
      'Choose another folder with DATA_DIR, or move this one away: a new one is then made.',
  );
}

async function runInitdb(place: Place, args: string[], signal: AbortSignal | undefined): Promise<void> {
  const { command, args: all, options } = invocation(place.runAs, place.binaries.initdb, args);
  const child = spawn(command, all, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  const [[code], complaint] = await Promise.all([once(child, 'close'), text(child.stderr)]).finally(() =>
    signal?.removeEventListener('abort', stop),
  );
  signal?.throwIfAborted();
  if (code !== 0) throw new Error(`PostgreSQL could not make its data folder:\n${complaint.trim()}`);
}

async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith('postgres.new-')) continue;
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
