import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { createKeptLog } from '../fixtures/log.ts';
import type { Operations } from './operations.ts';
import type { Variant } from './outcome.ts';
import { createWarmUp, type KnownOperation } from './warm-up.ts';

const schema = buildSchema('type Query { a: Int b: Int }');
const known = (text: string, given: Partial<KnownOperation> = {}) => ({
  text,
  operationName: undefined,
  conditions: {},
  ...given,
});

async function warmedUp(
  operations: KnownOperation[],
  get: Operations['get'] = async () => async () => ({}),
  labels: { known: string[]; switchedOn: string[] } = { known: [], switchedOn: [] },
) {
  const { log, entries } = createKeptLog();
  const planned: Variant[] = [];
  const spying: Operations['get'] = (variant) => {
    planned.push(variant);
    return get(variant);
  };
  await createWarmUp(schema, { get: spying, mostUsed: () => [] }, labels, log)(operations);
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
    },
    {
      prepared: { text: '{ b }', operationName: undefined, key: expect.any(String), conditions: [] },
      conditions: {},
      labels: [],
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
      return async () => ({});
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
    return async () => ({});
  });
  expect(entries.at(-1)).toEqual(done(1, 2));
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
