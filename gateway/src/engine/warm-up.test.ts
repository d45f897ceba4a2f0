import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { createKeptLog } from '../fixtures/log.ts';
import { createGuard } from './guard.ts';
import type { Variant } from './outcome.ts';
import { createWarmUp, type KnownOperation } from './warm-up.ts';

const schema = buildSchema('type Query { a: Int b: Int guarded: Int }');
const guard = createGuard(
  {
    clauses: new Map([['authenticated', { kind: 'authenticated' }]]),
    needs: new Map([['Query.guarded', ['authenticated']]]),
  },
  schema,
);
const known = (text: string, given: Partial<KnownOperation> = {}) => ({
  text,
  operationName: undefined,
  conditions: {},
  ...given,
});

async function warmedUp(
  operations: KnownOperation[],
  get: (variant: Variant) => unknown = async () => {},
  labels: { known: string[]; switchedOn: string[] } = { known: [], switchedOn: [] },
) {
  const { log, entries } = createKeptLog();
  const planned: Variant[] = [];
  const spying = (variant: Variant) => {
    planned.push(variant);
    return get(variant);
  };
  await createWarmUp(schema, { get: spying }, { ...labels, guard }, log)(operations);
  return { planned, entries };
}
const done = (planned: number, of: number) => ({
  level: 'debug',
  message: 'planned beforehand',
  planned,
  of,
  ms: expect.any(Number),
});

test('known operations are planned with their conditions', async () => {
  const text = 'query Q($on: Boolean!) { a @include(if: $on) } query R { b }';
  const { planned, entries } = await warmedUp([
    known(text, { operationName: 'Q', conditions: { on: true } }),
    known('{ b }'),
  ]);
  expect(planned).toEqual([
    {
      prepared: { text, operationName: 'Q', key: expect.any(String), conditions: ['on'] },
      conditions: { on: true },
      labels: [],
      denied: [],
    },
    {
      prepared: { text: '{ b }', operationName: undefined, key: expect.any(String), conditions: [] },
      conditions: {},
      labels: [],
      denied: [],
    },
  ]);
  expect(entries).toEqual([done(2, 2)]);
});

test('what the schema cannot answer is left out', async () => {
  const { planned, entries } = await warmedUp([
    known('{ removed }'),
    known('query Q { a } query R { b }'),
    known('query Q { a }', { operationName: 'R' }),
    known('{ a }'),
  ]);
  expect(planned.map(({ prepared }) => prepared.text)).toEqual(['{ a }']);
  expect(entries).toEqual([done(1, 4)]);
});

test('one after the other is planned, and one that cannot be keeps none of the others back', async () => {
  const events: string[] = [];
  const error = new Error('not in time');
  const { planned, entries } = await warmedUp(
    [known('{ a }'), known('query Late { b }', { operationName: 'Late' }), known('{ b }')],
    async ({ prepared: { text } }) => {
      events.push(`${text} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${text} ends`);
      if (text.includes('Late')) throw error;
    },
  );
  expect(events).toEqual(planned.flatMap(({ prepared: { text } }) => [`${text} begins`, `${text} ends`]));
  expect(entries).toEqual([
    { level: 'debug', message: 'an operation was not planned beforehand', operationName: 'Late', err: error },
    done(2, 3),
  ]);
});

test('a refusal that is known already keeps none of the others back', async () => {
  const { entries } = await warmedUp([known('{ a }'), known('{ b }')], ({ prepared: { text } }) => {
    if (text === '{ a }') throw new Error('refused');
  });
  expect(entries.at(-1)).toEqual(done(1, 2));
});

test('what has rights is planned for the public and for who lacks none, or for those who asked for it', async () => {
  const { planned, entries } = await warmedUp([
    known('{ guarded }'),
    known('{ guarded a }', { denied: ['authenticated', 'a clause of the supergraph before'] }),
    known('{ a }', { denied: ['authenticated'] }),
  ]);
  expect(planned.map(({ prepared, denied }) => [prepared.text, denied])).toEqual([
    ['{ guarded }', []],
    ['{ guarded }', ['authenticated']],
    ['{ guarded a }', ['authenticated']],
    ['{ a }', []],
  ]);
  expect(entries).toEqual([done(3, 3)]);
});

test('each is planned with the labels that held when it was asked, or else with those that always hold', async () => {
  const asked = [
    known('{ a }'),
    known('{ b }', { labels: ['percent(5)', 'removed'] }),
    known('{ a b }', { labels: [] }),
  ];
  const { planned } = await warmedUp(asked, undefined, {
    known: ['percent(5)', 'moved', 'other'],
    switchedOn: ['moved', 'unknown'],
  });
  expect(planned.map(({ labels }) => labels)).toEqual([['moved'], ['percent(5)'], []]);
});
