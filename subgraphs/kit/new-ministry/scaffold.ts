import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@ortaq/kit/process';
import { type Changes, trackChanges } from './changes.ts';
import { faultsOf } from './faults.ts';
import { filesOf } from './files.ts';
import { readKnown } from './known.ts';
import type { Order } from './order.ts';
import { run } from './run.ts';

export interface Scaffolding {
  /** The project's folder. */
  root: string;
  /** Tells a step that is done, and how long it took. */
  step: (text: string, milliseconds: number) => void;
  /** Ends the work; what it changed until then is put back. */
  asked: AbortSignal;
}

/**
 * Makes a new ministry's part of the project: files, the composed contract, the installed package, generated code.
 * Where it fails, everything is as before.
 *
 * @throws Refusal naming every fault of the order at once.
 */
export async function scaffold(order: Order, { root, step, asked }: Scaffolding): Promise<void> {
  const known = await readKnown(root);
  const faults = faultsOf(order, known);
  const agency = known.agencies.find(({ id }) => id === order.name);
  if (faults.length > 0 || !agency) throw new Refusal(`Nothing is changed:\n  ${faults.join('\n  ')}`);

  const files = await filesOf(order, agency, root);
  const made = [`subgraphs/${order.name}`, `schema/ministries/${order.name}`];
  const changes = await trackChanges(root, await changedByOthers(root), made);
  await orUndo(changes, async () => {
    for (const { text, work } of steps(root, asked, () => changes.write(files), made)) {
      const began = performance.now();
      await work();
      step(text, performance.now() - began);
    }
  });
}

/** What composing and installing write to. */
async function changedByOthers(root: string): Promise<string[]> {
  const composed = await Array.fromAsync(glob(['schema/*.graphql', 'schema/operations/*.json'], { cwd: root }));
  return ['pnpm-lock.yaml', ...composed];
}

function steps(root: string, asked: AbortSignal, write: () => Promise<void>, made: string[]) {
  const node = (script: string) => run(root, process.execPath, [join(root, script)], asked);
  const written = [...made, 'schema/ministries.ts', 'schema/ministries/justice/owner-stubs.graphql'];
  return [
    { text: 'Contract, subgraph, data and tests written', work: write },
    { text: 'Formatted', work: () => run(root, join(root, 'node_modules/.bin/oxfmt'), written, asked) },
    { text: 'Composed with the other ministries', work: () => node('schema/compose.ts') },
    { text: 'Installed as a package', work: () => install(root, asked) },
    { text: 'Database client and types generated', work: () => node('gateway/local/prepare/main.ts') },
  ];
}

/** By the pnpm that `npm start` takes, and from its store: nothing that it needs is new. */
async function install(root: string, asked: AbortSignal): Promise<void> {
  const pnpm = /pnpm@[\d.]+/.exec(await readFile(join(root, 'package.json'), 'utf8'))?.[0] ?? 'pnpm';
  const options = ['install', '--prefer-offline', '--no-frozen-lockfile', '--ignore-scripts'];
  await run(root, 'npx', ['-y', '--prefer-offline', pnpm, ...options], asked);
}

async function orUndo(changes: Changes, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await changes.undo();
    throw error;
  }
}
