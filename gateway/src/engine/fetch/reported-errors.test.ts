import { expect, test } from 'vitest';
import { clientErrors } from './reported-errors.ts';

const where = { ministry: 'labour', requestId: 'r-1', hasExactPaths: true };
const ours = { code: 'INTERNAL_SERVER_ERROR', ministry: 'labour', requestId: 'r-1' };

test("a client's fault keeps message, argument and path", () => {
  const reported = {
    message: '`first` must be 1 to 200.',
    code: 'BAD_USER_INPUT',
    argument: 'first',
    path: ['directions'],
  };
  expect(clientErrors([reported], where)).toEqual([
    {
      message: '`first` must be 1 to 200.',
      path: ['directions'],
      extensions: { code: 'BAD_USER_INPUT', ministry: 'labour', argument: 'first' },
    },
  ]);
});

test.each(['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED', 'P2002', undefined])(
  'an error with the code %s is masked',
  (code) => {
    const reported = { message: 'relation "measure" does not exist', ...(code && { code }), path: ['directions'] };
    expect(clientErrors([reported], where)).toEqual([
      { message: 'labour could not answer in full', path: ['directions'], extensions: ours },
    ]);
  },
);

test('a ministry that says it has lost its database is one that cannot be reached', () => {
  const reported = { message: 'no db at 10.0.0.1', code: 'SUBGRAPH_UNAVAILABLE', path: ['directions'] };
  expect(clientErrors([reported], where)).toEqual([
    {
      message: 'labour cannot be reached',
      path: ['directions'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' },
    },
  ]);
});

test('errors on the entities of a list lose their path and become one', () => {
  const reported = [0, 1, 2].map((at) => ({ message: `row ${at}`, path: ['_entities', at, 'status'] }));
  expect(clientErrors(reported, { ...where, hasExactPaths: false })).toEqual([
    { message: 'labour could not answer in full', extensions: ours },
  ]);
});
