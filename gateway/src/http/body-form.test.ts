import Fastify, { type FastifyInstance } from 'fastify';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseOtherForms } from './body-form.ts';

let app: FastifyInstance;
beforeAll(() => {
  app = Fastify();
  app.post('/', { onRequest: refuseOtherForms }, async ({ body }) => body);
});
afterAll(() => app.close());

const post = (headers: Record<string, string>, payload: string | Buffer = '{"a":"ұсыным"}') =>
  app.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': 'application/json', ...headers } });

test.each<Record<string, string>>([
  {},
  { 'content-type': 'application/json; charset=utf-8' },
  { 'content-type': 'application/json;charset="UTF-8"' },
  { 'content-encoding': 'identity' },
])('a body with %j is read', async (headers) => {
  const response = await post(headers);
  expect([response.statusCode, response.json()]).toEqual([200, { a: 'ұсыным' }]);
});

test.each(['windows-1251', 'utf-16', 'koi8-r', '""', 'utf-80'])(
  'a body in the charset %s is refused with 415',
  async (charset) => {
    const response = await post({ 'content-type': `application/json; charset=${charset}` });
    const message = 'The body must be in UTF-8: it is sent with another charset.';
    expect([response.statusCode, response.json()]).toEqual([
      415,
      { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  },
);

test.each(['gzip', 'br', 'gzip, gzip', 'x'])(
  'a body that is packed by %s is refused with 415, and not unpacked',
  async (coding) => {
    const response = await post({ 'content-encoding': coding }, gzipSync('{"a":1}'));
    const message = 'The body must be sent as it is, without `content-encoding`.';
    expect([response.statusCode, response.headers['accept-encoding'], response.json()]).toEqual([
      415,
      'identity',
      { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  },
);
