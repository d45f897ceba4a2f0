import { expect, test } from 'vitest';
import { wordsFor } from './reported-errors.ts';

test("a client's fault keeps message and argument", () => {
  const reported = { message: '`first` must be 1 to 200.', code: 'BAD_USER_INPUT', argument: 'first' };
  expect(wordsFor(reported, 'labour')).toEqual({ ...reported, ministry: 'labour' });
});

test.each(['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED', 'P2002', undefined])(
  'an error with the code %s is masked',
  (code) => {
    const reported = { message: 'relation "measure" does not exist', argument: 'x', ...(code && { code }) };
    expect(wordsFor(reported, 'labour')).toEqual({
      message: 'labour could not answer in full',
      code: 'INTERNAL_SERVER_ERROR',
      ministry: 'labour',
    });
  },
);

test('a ministry that says it has lost its database is one that cannot be reached', () => {
  expect(wordsFor({ message: 'no db at 10.0.0.1', code: 'SUBGRAPH_UNAVAILABLE' }, 'labour')).toEqual({
    message: 'labour cannot be reached',
    code: 'SUBGRAPH_UNAVAILABLE',
    ministry: 'labour',
  });
});
