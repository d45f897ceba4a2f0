import { buildSchema, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import type { Json } from '../compile/json.ts';
import { asked } from './asked.fixture.ts';
import { planOperation } from './plan-operation.ts';
import type { Fetch, Planned, PlanningTask, PlanNode } from './plan.ts';
import { TooManyFields } from './planned-operation.ts';

const schema = buildSchema(`
  type Query { a: Int item: Item }
  type Mutation { one(to: Int): Item two: Item three: Int }
  type Item { id: ID a: Int b: Int }
`);

const fetch = (ministry: string, path: string[] = []): Fetch => ({
  kind: 'fetch',
  ministry,
  path,
  operation: '{a}',
  operationName: undefined,
  isMutation: false,
  variables: [],
  requires: null,
  keyed: [],
  calledAs: [],
  renamed: [],
  contexts: [],
});
const inOrder = (...nodes: PlanNode[]): PlanNode => ({ kind: 'in-order', nodes });
/** A plan that joins what two ministries have. */
const joined = (ministry: string) => inOrder(fetch(ministry), { kind: 'at-once', nodes: [fetch('labour', ['item'])] });

/** The plan of an operation, and what the planner was asked for it. */
async function planned(text: string, plan: (operation: string) => Planned, conditions: Json = {}) {
  const tasks: PlanningTask[] = [];
  const planner = {
    async plan(task: PlanningTask) {
      tasks.push({ ...task, operation: print(parse(task.operation)) });
      return plan(task.operation);
    },
  };
  const result = await planOperation(asked(text, conditions), ['moved'], { planner, schema, maxFields: 6 });
  return { result, tasks };
}
const task = (operation: string): PlanningTask => ({ operation: print(parse(operation)), labels: ['moved'] });

test('a query is planned as a whole, for the labels that hold', async () => {
  const plan = joined('justice');
  expect(await planned('{ a item { id } }', () => ({ plan }))).toEqual({
    result: { plan, isNeeded: true },
    tasks: [task('{ a item { id } }')],
  });
});

test('what asks no ministry for anything is not planned', async () => {
  expect(await planned('{ __typename a @skip(if: true) }', () => ({ plan: fetch('justice') }))).toEqual({
    result: { plan: null, isNeeded: false },
    tasks: [],
  });
});

test.each<Planned>([{ plan: null }, { refused: 'too-complex' }])(
  'what the planner says of it is told: %j',
  async (said) => {
    for (const text of ['{ a }', 'mutation { one { id } two { id } }']) {
      expect((await planned(text, () => said)).result).toEqual({ ...said, isNeeded: true });
    }
  },
);

test('a mutation of one ministry’s fields is planned as a whole', async () => {
  const plan = inOrder(fetch('justice'), fetch('labour'));
  const { result, tasks } = await planned('mutation { one { id } two { id } }', () => ({ plan }));
  expect({ result, tasks: tasks.length }).toEqual({ result: { plan, isNeeded: true }, tasks: 1 });
});

test('where a mutation joins what several ministries have, each of its fields is answered before the next begins', async () => {
  const text = `mutation M($on: Boolean!, $to: Int) { first: one(to: $to) { id ...I } two @skip(if: $on) { id } ...M }
    fragment M on Mutation { three first: one(to: $to) { b } __typename }
    fragment I on Item { a }`;
  const plan = (operation: string) => ({ plan: joined(operation.includes('three') ? 'education' : 'justice') });
  expect(await planned(text, plan, { on: true })).toEqual({
    result: { plan: inOrder(joined('justice'), joined('education')), isNeeded: true },
    tasks: [
      task('mutation M($to: Int) { first__asked: one(to: $to) { id a b } three }'),
      task('mutation M($to: Int) { first__asked: one(to: $to) { id a b } }'),
      task('mutation M { three }'),
    ],
  });
});

test('a mutation of which one field cannot be planned is refused', async () => {
  const plan = (operation: string): Planned =>
    operation.includes('one') || !operation.includes('two') ? { plan: joined('justice') } : { refused: 'too-complex' };
  const { result } = await planned('mutation { one { id } two { id } }', plan);
  expect(result).toEqual({ refused: 'too-complex', isNeeded: true });
});

test('more fields than may be asked for are not planned', async () => {
  await expect(planned('{ a item { id a b __typename t: __typename } }', () => ({ plan: null }))).rejects.toThrow(
    TooManyFields,
  );
});
