import { expect, test } from 'vitest';
import { requestIdOf } from './context.ts';

test.each(['a', 'Case_7.b-2', 'x'.repeat(64)])('the request id %s is kept', (id) => {
  expect(requestIdOf({ 'x-request-id': id })).toBe(id);
});

test.each([undefined, '', 'two words', 'línea', 'x'.repeat(65), 'a/b', 'a"b'])(
  'in place of the request id %j there is a new one',
  (id) => {
    const incoming = id === undefined ? {} : { 'x-request-id': id };
    expect(requestIdOf(incoming)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  },
);
