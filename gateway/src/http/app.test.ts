import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createKeptLog, type LogEntry } from '../fixtures/log.ts';
import { createApp } from './app.ts';

let app: FastifyInstance;
let entries: LogEntry[];
beforeEach(() => {
  const kept = createKeptLog();
  entries = kept.entries;
  app = createApp({ maxBodyBytes: 1_000, requestTimeout: 400, trustedProxies: [] }, kept.log);
  app.post('/graphql', async ({ body }) => body);
  app.get('/fault', async () => {
    throw new Error('at /srv/secret.ts:1');
  });
});
afterEach(() => app.close());

const post = (payload: string, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/graphql', payload, headers: { 'content-type': type, 'x-request-id': 'r-1' } });

const badRequest = (message: string) => ({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });

test('a body over the limit is refused with 413 in the shape of GraphQL', async () => {
  const response = await post(JSON.stringify({ query: 'x'.repeat(1_000) }));
  expect([response.statusCode, response.headers['x-request-id'], response.json()]).toEqual([
    413,
    'r-1',
    { errors: [{ message: 'The body may have 1000 bytes at most.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }] },
  ]);
});

test.each(['{"query":', '', '{"__proto__":{}}', '\0'])(
  'the body %j is refused with 400 in the shape of GraphQL',
  async (body) => {
    const response = await post(body);
    expect([response.statusCode, response.json()]).toEqual([400, badRequest('The body is not JSON.')]);
  },
);

test.each(['text/plain', 'application/graphql', 'multipart/form-data; boundary=x'])(
  'a body of type %s is refused with 415 in the shape of GraphQL',
  async (type) => {
    const response = await post('{}', type);
    const message = 'The body must be JSON, sent with `content-type: application/json`.';
    expect([response.statusCode, response.json()]).toEqual([415, badRequest(message)]);
  },
);

test('a fault of ours says only its request id, and its cause is logged', async () => {
  const response = await app.inject({ url: '/fault', headers: { 'x-request-id': 'r-2' } });
  const message = 'An internal error occurred.';
  expect([response.statusCode, response.json()]).toEqual([
    500,
    { errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-2' } }] },
  ]);
  expect(entries.filter(({ level }) => level === 'error')).toEqual([
    { level: 'error', message: 'a request failed', requestId: 'r-2', err: new Error('at /srv/secret.ts:1') },
  ]);
});

test('an unknown path is 404 and says where GraphQL is', async () => {
  const response = await app.inject({ url: '/nowhere' });
  expect(response.statusCode).toBe(404);
  expect(response.json().errors[0].message).toContain('/graphql');
});

test.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nhost: x\r\n'],
  ['body', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'],
])('a client that never ends its %s is cut off with 408', async (_part, beginning) => {
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(beginning);
  let received = '';
  for await (const chunk of socket) received += chunk;
  expect(received).toMatch(/^HTTP\/1.1 408 /);
});
