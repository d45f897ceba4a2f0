import { expect, test } from 'vitest';
import { aFetch } from './compile/fetch.fixture.ts';
import type { SubgraphAnswer } from './fetch/answer.ts';
import { compileOperation } from './operation.ts';
import { against, context } from './operations.fixture.ts';
import { asked } from './plan/asked.fixture.ts';

const badInput = { message: '`id` is none.', code: 'BAD_USER_INPUT', argument: 'id' };

/** What a client is answered, and what is logged of it. */
async function answered(text: string, answer: SubgraphAnswer, operation = '{a item__asked:item(id:$id){id title}}') {
  const compiled = against(answer);
  const plan = aFetch({ operation, variables: ['id'] });
  const result = await compileOperation(asked(text), plan, compiled)({ id: 'x', other: 1 }, context, 7);
  const { errors, ...rest } = result;
  return {
    result: { ...rest, ...(errors && { errors: errors.map((error) => error.toJSON()) }) },
    entries: compiled.entries,
    asked: compiled.ministry.asked,
  };
}
const text = 'query ($id: ID) { a thing: item(id: $id) { id title } }'.replace('thing: ', '');

test('a whole answer has data and no errors, and nothing is logged', async () => {
  const data = { a: 1, item__asked: { id: 7, title: 't' } };
  expect(await answered(text, { data, errors: [] })).toEqual({
    result: { data: { a: 1, item: { id: '7', title: 't' } } },
    entries: [],
    asked: [{ query: '{a item__asked:item(id:$id){id title}}', variables: { id: 'x' }, isMutation: false }],
  });
});

test('what a ministry reports is told with its place in the client’s names', async () => {
  const errors = [{ ...badInput, path: ['item__asked', 'title'] }];
  const { result, entries } = await answered(text, { data: { a: 1, item__asked: { id: 1, title: null } }, errors });
  expect(result).toEqual({
    data: { a: 1, item: { id: '1', title: null } },
    errors: [
      {
        message: '`id` is none.',
        path: ['item', 'title'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'id', ministry: 'labour' },
      },
    ],
  });
  expect(entries).toEqual([]);
});

test('a value that is not of its type is told and logged, with the request’s id', async () => {
  const { result, entries } = await answered(text, {
    data: { a: 'one', item__asked: { id: 1, title: 2 } },
    errors: [],
  });
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' };
  expect(result).toEqual({
    data: { a: null, item: { id: '1', title: null } },
    errors: [
      { message: 'invalid value', path: ['a'], extensions },
      { message: 'invalid value', path: ['item', 'title'], extensions },
    ],
  });
  expect(entries).toEqual([
    {
      level: 'error',
      message: 'a ministry gave values that the schema does not allow',
      requestId: 'r-1',
      values: [
        { path: ['a'], isMissing: false },
        { path: ['item', 'title'], isMissing: false },
      ],
    },
  ]);
});

test('what is missing because of what a ministry reports is told once, and not logged as a value', async () => {
  const errors = [{ message: 'no db', code: 'SUBGRAPH_UNAVAILABLE', path: ['must'] }];
  const { result, entries } = await answered('{ a must }', { data: { a: 1, must: null }, errors }, '{a must}');
  expect(result).toEqual({
    data: null,
    errors: [
      {
        message: 'labour cannot be reached',
        path: ['must'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' },
      },
    ],
  });
  expect(entries).toEqual([]);
});

test('an answer does not change the next one’s', async () => {
  const compiled = against({ data: { a: 1 }, errors: [] });
  const operation = compileOperation(asked('{ a }'), aFetch({ operation: '{a}' }), compiled);
  const [first, second] = [await operation({}, context, 0), await operation({}, context, 0)];
  expect([first, second, first.data === second.data]).toEqual([{ data: { a: 1 } }, { data: { a: 1 } }, false]);
});
