import { expect, test } from 'vitest';
import { readAnswer } from './answer.ts';

const answer = (value: unknown, status = 200) => ({ status, text: JSON.stringify(value) });
const badInput = { message: '`first` must be 1 to 200.', extensions: { code: 'BAD_USER_INPUT', argument: 'first' } };

test('data and errors are read, and of errors only what is of the right type', () => {
  const errors = [
    { ...badInput, path: ['measures', 0], locations: [{ line: 1, column: 1 }] },
    { message: 7, path: 'x', extensions: { code: 500, argument: {}, stacktrace: ['at /srv'] } },
  ];
  expect(readAnswer(answer({ data: { measures: null }, errors }))).toEqual({
    data: { measures: null },
    errors: [
      { message: badInput.message, code: 'BAD_USER_INPUT', argument: 'first', path: ['measures', 0] },
      { message: '' },
    ],
  });
});

test.each([{ errors: [badInput] }, { data: null, errors: [badInput] }])(
  'errors without data are an answer: %j',
  (body) => {
    expect(readAnswer(answer(body))).toEqual({
      errors: [{ message: badInput.message, code: 'BAD_USER_INPUT', argument: 'first' }],
    });
  },
);

test('a 4xx that says what the client did wrong is an answer', () => {
  expect(readAnswer(answer({ errors: [badInput] }, 400))).toEqual({
    errors: [{ message: badInput.message, code: 'BAD_USER_INPUT', argument: 'first' }],
  });
});

test.each<[string, { status: number; text: string }, RegExp]>([
  ['5xx with HTML', { status: 503, text: '<html>' }, /HTTP status 503/],
  ['5xx with GraphQL', answer({ errors: [badInput] }, 500), /HTTP status 500/],
  ['a redirect', { status: 302, text: '' }, /HTTP status 302/],
  ['4xx with HTML', { status: 404, text: '<html>' }, /HTTP status 404, and the body is not JSON/],
  ['4xx with data', answer({ data: { a: 1 } }, 401), /HTTP status 401/],
  [
    '4xx for what the hub asked wrongly',
    answer({ errors: [{ message: 'Cannot query field "x"', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, 400),
    /HTTP status 400: GRAPHQL_VALIDATION_FAILED$/,
  ],
  ['200 with HTML', { status: 200, text: '<html>' }, /not JSON/],
  ['truncated JSON', { status: 200, text: '{"data":{"measures":[{"id"' }, /not JSON/],
  ['an empty body', { status: 200, text: '' }, /not JSON/],
  ['a list', answer([]), /not an object/],
  ['a text', answer('data'), /not an object/],
  ['null', answer(null), /not an object/],
  ['nothing of GraphQL', answer({ measures: [] }), /`data`/],
  ['data that is a list', answer({ data: [] }), /`data`/],
  ['null data without errors', answer({ data: null }), /`data`/],
  ['null data with an empty list of errors', answer({ data: null, errors: [] }), /`data`/],
  ['errors that are a text', answer({ data: {}, errors: 'none' }), /`errors`/],
  ['errors that are a list of texts', answer({ data: {}, errors: ['no'] }), /`errors`/],
  ['data behind __proto__', { status: 200, text: '{"__proto__":{"data":{"a":1}}}' }, /`data`/],
])('%s is not usable', (_name, given, cause) => {
  expect(() => readAnswer(given)).toThrow(cause);
  expect(() => readAnswer(given)).toThrow(expect.objectContaining({ reason: 'unusable' }));
});

test.each([
  ['fewer entities than asked for', { _entities: [{}] }],
  ['more entities than asked for', { _entities: [{}, {}, {}] }],
  ['entities that are texts', { _entities: ['a', 'b'] }],
  ['an object of entities', { _entities: { 0: {}, 1: {} } }],
  ['no entities', {}],
])('%s are not usable', (_name, data) => {
  expect(() => readAnswer(answer({ data }), 2)).toThrow('`_entities` is not a list of 2 objects');
});

test('entities that are not found are null', () => {
  const data = { _entities: [null, { id: 'labour-1' }] };
  expect(readAnswer(answer({ data }), 2)).toEqual({ data, errors: [] });
});

test('keys such as __proto__ stay keys and reach no prototype', () => {
  const text = '{"data":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}';
  const { data } = readAnswer({ status: 200, text });
  expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});
