import { expect, test } from 'vitest';
import { FetchFailure, failureOf } from './failure.ts';

const error = (code: string | undefined, message = 'connect 10.0.0.3') => Object.assign(new Error(message), { code });

test.each([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
])('with %s no connection was made', (code) => {
  expect(failureOf(error(code), false)).toMatchObject({
    reason: 'unreachable',
    message: `${code}: connect 10.0.0.3`,
    isPassing: true,
  });
});

test.each([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_ABORTED',
  'HPE_INVALID_CONSTANT',
  'XECONNREFUSED',
  undefined,
])('with %s the answer was broken off', (code) => {
  const cause = error(code);
  const message = code === undefined ? 'connect 10.0.0.3' : `${code}: connect 10.0.0.3`;
  expect(failureOf(cause, false)).toMatchObject({ reason: 'broken-off', message, cause, isPassing: true });
});

test('once something of an answer has come, the question is not to be sent again', () => {
  expect([failureOf(error('ECONNRESET'), true), failureOf(error('ECONNREFUSED'), true)]).toMatchObject([
    { reason: 'broken-off', isPassing: false },
    { reason: 'unreachable', isPassing: false },
  ]);
});

test('a failure that is one already stays what it is', () => {
  const failure = new FetchFailure('too-large', '1000 bytes');
  expect(failureOf(failure, false)).toBe(failure);
  expect(failure).toMatchObject({ name: 'FetchFailure', isPassing: false, message: '1000 bytes' });
});
