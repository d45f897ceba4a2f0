import { expect, test } from 'vitest';
import { statusOf } from './status.ts';

const refused = (code: string) => ({ errors: [{ message: '', extensions: { code } }] });
const json = 'application/json';
const graphqlJson = 'application/json;q=0.5, application/graphql-response+json; charset=utf-8';

test.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'PURPOSE_REQUIRED'])(
  '%s is 200 for clients that do not know the new media type',
  (code) => {
    expect([statusOf(refused(code), json), statusOf(refused(code), '')]).toEqual([200, 200]);
    expect(statusOf(refused(code), graphqlJson)).toBeUndefined();
  },
);

test('a fault of ours without data is 500, for every client', () => {
  expect(statusOf(refused('INTERNAL_SERVER_ERROR'), json)).toBe(500);
  expect(statusOf(refused('INTERNAL_SERVER_ERROR'), graphqlJson)).toBe(500);
});

test('an answer with data, even null, keeps its status', () => {
  expect(statusOf({ ...refused('INTERNAL_SERVER_ERROR'), data: null }, json)).toBeUndefined();
  expect(statusOf({ data: {} }, json)).toBeUndefined();
});

test('other refusals keep their status', () => {
  expect(statusOf(refused('BAD_REQUEST'), json)).toBeUndefined();
});
