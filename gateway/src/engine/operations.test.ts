import { afterEach, expect, test, vi } from 'vitest';
import { createOperations, type Operations } from './operations.ts';
import type { Variant } from './outcome.ts';
import { against, aPlanner, context, variant } from './operations.fixture.ts';
import type { Planned } from './plan/plan.ts';
import { PlanningTimeout } from './plan/threads.ts';

afterEach(() => vi.restoreAllMocks());

const bounds = { maxBytes: 1_000_000, maxFields: 100 };

function operationsWith(plan?: Parameters<typeof aPlanner>[0], given: Partial<typeof bounds> = {}) {
  const { planner, tasks } = aPlanner(plan);
  const compiled = against();
  return { operations: createOperations({ ...bounds, ...given }, planner, compiled), tasks, entries: compiled.entries };
}
const answer = async (operations: Operations, asked: Variant) => (await operations.get(asked))({}, context, Infinity);
/** What a client is told instead of an answer. */
const refusal = (operations: Operations, asked: Variant) =>
  answer(operations, asked).then(
    () => null,
    (error: Error & { extensions?: unknown }) => ({ message: error.message, extensions: error.extensions }),
  );

test('an operation is planned when it is first asked for, and answered at once from then on', async () => {
  const { operations, tasks } = operationsWith();
  expect(await answer(operations, variant('{ a b }'))).toEqual({ data: { a: 1, b: 2 } });
  expect(operations.get(variant('{ a b }'))).toBeTypeOf('function');
  expect(await answer(operations, variant('{\n  a, b # the same\n}'))).toEqual({ data: { a: 1, b: 2 } });
  expect(tasks).toEqual([{ operation: 'query{a b}', labels: [] }]);
});

test('what is asked for several times at once is planned once', async () => {
  const planned = Promise.withResolvers<Planned>();
  const { operations, tasks } = operationsWith(() => planned.promise);
  const all = [1, 2, 3].map(() => answer(operations, variant('{ a }')));
  await Promise.resolve();
  planned.resolve({ plan: null });
  await Promise.allSettled(all);
  expect(tasks).toHaveLength(1);
});

test('other conditions, labels and names are planned by themselves, unknown variables being false', async () => {
  const { operations, tasks } = operationsWith();
  const text = 'query Q($on: Boolean, $off: Boolean) { a @include(if: $on) b @skip(if: $off) } query R { a }';
  const asked = [
    variant(text, { name: 'Q', conditions: { on: true, off: false } }),
    variant(text, { name: 'Q', conditions: { on: false, off: false } }),
    variant(text, { name: 'Q', conditions: { on: null } }),
    variant(text, { name: 'Q', conditions: { on: true, off: true } }),
    variant(text, { name: 'Q', conditions: { on: false, off: true } }),
    variant(text, { name: 'R', labels: ['moved'] }),
    variant(text, { name: 'R', labels: ['moved', 'percent(5)'] }),
    variant(text, { name: 'R', labels: ['moved'] }),
  ];
  const data: unknown[] = [];
  for (const each of asked) data.push((await answer(operations, each)).data);
  expect(data).toEqual([{ a: 1, b: 2 }, { b: 2 }, { b: 2 }, { a: 1 }, {}, { a: 1 }, { a: 1 }, { a: 1 }]);
  expect(tasks).toEqual([
    { operation: 'query Q{a b}', labels: [] },
    { operation: 'query Q{b}', labels: [] },
    { operation: 'query Q{a}', labels: [] },
    { operation: 'query R{a}', labels: ['moved'] },
    { operation: 'query R{a}', labels: ['moved', 'percent(5)'] },
  ]);
});

test('of documents whose fragments stand in another order each has its own conditions', async () => {
  const { operations } = operationsWith();
  const [query, first, second] = [
    'query Q($on: Boolean!, $off: Boolean!) { ...A ...B }',
    'fragment A on Query { a @include(if: $on) }',
    'fragment B on Query { b @include(if: $off) }',
  ];
  const asked = [
    variant(`${query} ${first} ${second}`, { conditions: { on: true, off: false } }),
    variant(`${query} ${second} ${first}`, { conditions: { on: false, off: true } }),
  ];
  const data = await Promise.all(asked.map((each) => answer(operations, each)));
  expect(data).toEqual([{ data: { a: 1 } }, { data: { b: 2 } }]);
});

test('what asks no ministry is not planned', async () => {
  const { operations, tasks } = operationsWith();
  expect(await answer(operations, variant('{ __typename __type(name: "Item") { name } }'))).toEqual({
    data: { __typename: 'Query', __type: { name: 'Item' } },
  });
  expect(tasks).toEqual([]);
});

const tooComplex = (message: string) => ({
  message,
  extensions: { code: 'OPERATION_TOO_COMPLEX', http: { status: 400 } },
});

test('what is beyond the bounds is refused, and that is remembered', async () => {
  const { operations, tasks } = operationsWith(async () => ({ refused: 'too-complex' }), { maxFields: 2 });
  const asked = [variant('{ a }'), variant('{ a b must }')];
  const refusals = [
    tooComplex('The operation nests too many steps from ministry to ministry: ask in several operations.'),
    tooComplex('The operation asks for more than 2 fields: ask in several operations.'),
  ];
  for (const _time of ['first', 'second']) {
    expect(await Promise.all(asked.map((each) => refusal(operations, each)))).toEqual(refusals);
  }
  expect(tasks).toHaveLength(1);
});

test('what is nested too deep is refused', async () => {
  const { operations } = operationsWith(() => Promise.reject(new RangeError('Maximum call stack size exceeded')));
  expect(await refusal(operations, variant('{ a }'))).toEqual(
    tooComplex('The operation is nested too deep: ask in several operations.'),
  );
});

test('what no subgraph can be asked for is a fault of ours', async () => {
  const { operations, tasks } = operationsWith(async () => ({ plan: null }));
  const told = { message: 'no subgraph can be asked for any of this', extensions: {} };
  expect([await refusal(operations, variant('{ a }')), await refusal(operations, variant('{ a }'))]).toEqual([
    told,
    told,
  ]);
  expect(tasks).toHaveLength(1);
});

test('a refusal that one request marks as its own is not the next one’s', async () => {
  const { operations } = operationsWith(async () => ({ plan: null }));
  const refused = async () => answer(operations, variant('{ a }')).catch((error: unknown) => error);
  Object.assign((await refused()) as Error, { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' } });
  expect(await refused()).toMatchObject({ extensions: {} });
  expect(await refused()).not.toHaveProperty('extensions.requestId');
});

test('what was not planned in time is refused at once for a while, and then planned again', async () => {
  let now = 1;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const passes = async (ms: number) => {
    now += ms;
    // The cache looks at the clock once in a millisecond.
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const outcomes: (() => Promise<Planned>)[] = [() => Promise.reject(new PlanningTimeout(true))];
  const { operations, tasks, entries } = operationsWith(
    () => outcomes.shift()?.() ?? Promise.resolve({ refused: 'too-complex' }),
  );
  const late = {
    message: 'The operation could not be planned in time: ask again, or in several operations.',
    extensions: { code: 'PLANNING_TIMEOUT', http: { status: 503 } },
  };
  const asked = variant('query Late { a }');
  expect(await refusal(operations, asked)).toEqual(late);
  await passes(59_000);
  expect([await refusal(operations, asked), tasks.length]).toEqual([late, 1]);
  await passes(2_000);
  expect(await refusal(operations, asked)).toMatchObject({ extensions: { code: 'OPERATION_TOO_COMPLEX' } });
  // What cannot be planned at all is remembered for good.
  await passes(1_000_000);
  await refusal(operations, asked);
  expect(tasks).toHaveLength(2);
  expect(entries).toEqual([
    { level: 'warn', message: 'an operation was not planned in time', operationName: 'Late', ms: 100 },
  ]);
});

test('a failure of the planner is thrown, and not remembered', async () => {
  let fails = true;
  const { operations } = operationsWith(async ({ operation }) => {
    if (fails) throw new Error('worker exited');
    return aPlanner().planner.plan({ operation, labels: [] });
  });
  await expect(answer(operations, variant('{ a }'))).rejects.toThrow('worker exited');
  fails = false;
  expect(await answer(operations, variant('{ a }'))).toEqual({ data: { a: 1 } });
});

test('what was asked for longest ago is forgotten first, once the bytes are used up', async () => {
  // Each takes 2,000 bytes, 40 for each character and 8 for each of its plan.
  const { operations, tasks } = operationsWith(undefined, { maxBytes: 11_000 });
  const [first, second, third] = ['query A { a }', 'query B { a }', 'query C { a }'].map((text) => variant(text));
  if (!first || !second || !third) throw new Error('no operations');
  for (const each of [first, second, first, third, first, second]) await answer(operations, each);
  expect(tasks.map(({ operation }) => operation)).toEqual(['query A{a}', 'query B{a}', 'query C{a}', 'query B{a}']);
});

test('an operation larger than all that is kept is answered, and planned again each time', async () => {
  const { operations, tasks } = operationsWith(undefined, { maxBytes: 100 });
  for (const _time of [1, 2]) expect(await answer(operations, variant('{ a }'))).toEqual({ data: { a: 1 } });
  expect(tasks).toHaveLength(2);
});

test('what was asked for most is told first, and what was refused not at all', async () => {
  const { operations } = operationsWith(undefined, { maxFields: 2 });
  const condition = variant('query C($on: Boolean!) { b @include(if: $on) }', { conditions: { on: true } });
  const [once, often, refused] = [variant('{ a }'), variant('query Often { b }'), variant('{ a b must }')];
  for (const each of [once, often, often, often, condition, condition]) await answer(operations, each);
  for (const _time of [1, 2, 3, 4]) await refusal(operations, refused);
  const known = ({ prepared, conditions, labels, denied }: Variant) => ({ ...prepared, conditions, labels, denied });
  expect([operations.mostUsed(5), operations.mostUsed(2), operations.mostUsed(0)]).toEqual([
    [known(often), known(condition), known(once)],
    [known(often), known(condition)],
    [],
  ]);
});

test('an operation that its document does not have is a fault of ours', async () => {
  const { operations } = operationsWith();
  const { prepared, ...rest } = variant('query Q { a }');
  const asked = { ...rest, prepared: { ...prepared, operationName: 'R' } };
  await expect(answer(operations, asked)).rejects.toThrow('the document does not have its operation');
});
