import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeptLog } from '../../fixtures/log.ts';
import type { Engine, EngineConfig } from '../engine.ts';
import { aBounds } from '../fetch/bounds.fixture.ts';
import { type Served, serveSupergraph } from './served.ts';

vi.setConfig({ testTimeout: 30_000 });

/** What happens while an engine starts over a text, and what it does then: `server.reload.test.ts` has true ones. */
const { starting } = vi.hoisted(() => ({ starting: new Map<string, () => Promise<void>>() }));

vi.mock(import('../engine.ts'), async (original) => ({
  ...(await original()),
  startEngine: async (supergraph: string): Promise<Engine> => {
    await starting.get(supergraph)?.();
    return {
      schema: buildSchema('type Query { a: Int }'),
      supergraph,
      probes: {},
      answer: async () => ({ data: null }),
      validate: async () => undefined,
      warmUp: async () => {},
      mostUsed: () => [],
      hold: () => () => {},
      retire: async () => {},
    };
  },
}));

let folder: string;
let file: string;
let served: Served | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortaq-served-'));
  file = path.join(folder, 'supergraph.graphql');
});
afterEach(async () => {
  await served?.stop();
  served = undefined;
  starting.clear();
  await rm(folder, { recursive: true });
});

async function serve(text: string): Promise<Served> {
  await writeFile(file, text);
  const config: EngineConfig = {
    supergraph: file,
    contract: null,
    open: false,
    ministries: {},
    bounds: aBounds(),
    sharedFetches: true,
    planningTimeout: 1_000,
    operationTimeout: 1_000,
    planCacheBytes: 1_000,
    overrideLabels: [],
  };
  return (served = await serveSupergraph(config, { log: createKeptLog().log, prepareSchema: () => {}, known: [] }));
}

test('what was written while another engine started is served in the end', async () => {
  starting.set('second', () => writeFile(file, 'third, which came meanwhile'));
  const { current, onEngine } = await serve('first');
  const taken: string[] = [];
  onEngine(({ supergraph }) => taken.push(supergraph));
  await new Promise((resolve) => setTimeout(resolve, 700));
  await writeFile(file, 'second');
  await vi.waitFor(() => expect(current().supergraph).toBe('third, which came meanwhile'), { timeout: 10_000 });
  expect(taken).toEqual(['first', 'second', 'third, which came meanwhile']);
});

test('what was written while the first engine started is served', async () => {
  starting.set('first', () => writeFile(file, 'second, which came meanwhile'));
  const { current } = await serve('first');
  await vi.waitFor(() => expect(current().supergraph).toBe('second, which came meanwhile'), { timeout: 10_000 });
});
