import { errorCodes } from '@ortaq/schema/wire';
import { expect, test } from 'vitest';
import { clientError } from './client-error.ts';

const inside = {
  serviceName: 'labour',
  stacktrace: ['Error: at /srv/labour/service.ts:1'],
  exception: { sql: 'SELECT 1' },
  http: { headers: {} },
  url: 'http://10.0.0.3/graphql',
};

test('of a known error only what is meant for clients leaves', () => {
  const error = {
    message: '`first` must be 1 to 200.',
    locations: [{ line: 1, column: 3 }],
    path: ['measures', 0],
    extensions: { code: errorCodes.badUserInput, argument: 'first', ministry: 'justice', ...inside },
  };
  expect(clientError(error)).toEqual({
    message: '`first` must be 1 to 200.',
    locations: [{ line: 1, column: 3 }],
    path: ['measures', 0],
    extensions: { code: 'BAD_USER_INPUT', argument: 'first', ministry: 'justice' },
  });
});

test.each([undefined, 'DOWNSTREAM_SERVICE_ERROR', 'INVALID_GRAPHQL', 'INTERNAL_SERVER_ERROR', 7])(
  'an error with the code %s says nothing of what happened',
  (code) => {
    expect(
      clientError({ message: 'connect ECONNREFUSED 10.0.0.3', extensions: { code, requestId: 'r-1', ...inside } }),
    ).toEqual({
      message: 'An internal error occurred.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
    });
  },
);

test("a ministry's fault names the ministry", () => {
  const extensions = { code: errorCodes.internal, ministry: 'labour', requestId: 'r-1' };
  expect(clientError({ message: 'relation does not exist', extensions })).toEqual({
    message: 'labour could not answer in full',
    extensions,
  });
});

test('extensions that are not text do not leave', () => {
  const extensions = { code: errorCodes.badUserInput, argument: { toString: 'x' }, ministry: ['labour'] };
  expect(clientError({ message: 'no', extensions })).toEqual({ message: 'no', extensions: { code: 'BAD_USER_INPUT' } });
});
