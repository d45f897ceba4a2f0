import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createKeptLog } from '../../fixtures/log.ts';
import { threadsFromNow } from '../../fixtures/threads.ts';
import { type Planner, startPlanner } from './planner.ts';
import { PlanningTimeout } from './threads.ts';
import { composed } from './thread/composed.fixture.ts';
import type { PlannerSettings } from './thread/load-supergraph.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** Each step can be made in each of the subgraphs, which makes a long way long to plan. */
const owner = (ministry: string) => `
  type Query { ${ministry}: T }
  type T @key(fields: "id") { id: ID! next: T @shareable ${ministry}Own: Int }`;
const supergraph = composed({ a: owner('a'), b: owner('b'), c: owner('c') });
const chain = (steps: number): string => (steps === 0 ? '{ aOwn bOwn cOwn }' : `{ next ${chain(steps - 1)} }`);
const long = { operation: `{ a ${chain(14)} }`, labels: [] };
const quick = { operation: '{ a { aOwn } }', labels: [] };
const plan = { plan: expect.objectContaining({ ministry: 'a', operation: '{a{aOwn}}' }) };

const { log, entries } = createKeptLog();
const start = (given: Partial<PlannerSettings & { timeout: number }> = {}) =>
  startPlanner(
    { supergraph, contract: null, bounded: false, file: '/srv/supergraph.graphql', timeout: 2_000, ...given },
    log,
  );
const threads = threadsFromNow();

let planner: Planner;
beforeAll(async () => {
  planner = await start();
});
afterAll(() => planner.close());

test('the thread tells the facts, plans and validates', async () => {
  expect(planner.facts.subgraphs.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(planner.timeout).toBe(2_000);
  expect(await planner.plan(quick)).toEqual(plan);
  expect(await planner.validate('{ a { x } }')).toEqual([
    { message: 'Cannot query field "x" on type "T".', locations: [{ line: 1, column: 7 }] },
  ]);
});

test('what cannot be planned is an error of that operation alone', async () => {
  await expect(planner.plan({ operation: '{ missing }', labels: [] })).rejects.toThrow('missing');
  expect(await planner.plan(quick)).toEqual(plan);
});

test('what takes too long is ended, documents are validated meanwhile, and then it plans again', async () => {
  const late = planner.plan(long).catch((error: unknown) => error);
  expect(await planner.validate('{ a { aOwn } }')).toEqual([]);
  expect(await late).toEqual(expect.any(PlanningTimeout));
  expect(await late).toMatchObject({ hasBegun: true });
  const again = await vi.waitFor(() => planner.plan(quick), { timeout: 25_000, interval: 200 });
  expect(again).toEqual(plan);
  expect(entries).toEqual([]);
});

test('a supergraph that cannot be served is refused, the file is named, and its thread ends', async () => {
  const before = threads();
  const refused = await Promise.allSettled([
    start({ supergraph: 'type Query { a: Int }' }),
    start({ contract: 'public' }),
  ]);
  expect(refused.map((each) => each.status === 'rejected' && (each.reason as Error))).toEqual([
    expect.objectContaining({
      name: 'Refusal',
      message: expect.stringMatching(/^\/srv\/supergraph\.graphql is no supergraph that can be served: ./),
    }),
    expect.objectContaining({
      name: 'Refusal',
      message: expect.stringMatching(/^\/srv\/supergraph\.graphql has no contract "public" that can be served:\n/),
    }),
  ]);
  // Others may have ended meanwhile, for want of work.
  expect(threads()).toBeLessThanOrEqual(before);
});

test('what is closed has no threads', async () => {
  expect(threads()).toBeGreaterThan(0);
  await planner.close();
  await vi.waitFor(() => expect(threads()).toBe(0), { timeout: 20_000 });
});

test('what is closed starts no thread again', async () => {
  await planner.plan(quick).catch(() => undefined);
  expect(threads()).toBe(0);
});
