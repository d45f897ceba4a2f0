import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from './fixtures/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ maxBodyBytes: 2_000 });
});
afterAll(() => hub.stop());

const json = { 'content-type': 'application/json' };
const refused = (message: string | RegExp, code = 'BAD_REQUEST') => ({
  errors: [{ message: typeof message === 'string' ? message : expect.stringMatching(message), extensions: { code } }],
});

test.each<[string, string, RequestInit, number, object]>([
  [
    'a body over the limit',
    '/graphql',
    { method: 'POST', headers: json, body: JSON.stringify({ query: ' '.repeat(3_000) }) },
    413,
    refused('The body may have 2000 bytes at most.', 'PAYLOAD_TOO_LARGE'),
  ],
  [
    'a form',
    '/graphql',
    { method: 'POST', body: new URLSearchParams({ query: '{ directions }' }) },
    415,
    refused('The body must be JSON, sent with `content-type: application/json`.'),
  ],
  [
    'text that begins as JSON',
    '/graphql',
    { method: 'POST', headers: json, body: '{"query":' },
    400,
    refused('The body is not JSON.'),
  ],
  ['no body', '/graphql', { method: 'POST', headers: json }, 400, refused('The body is not JSON.')],
  ['an address without an operation', '/graphql', {}, 400, refused(/must contain a non-empty `query`/)],
  [
    'variables that are not JSON',
    '/graphql?query={directions}&variables={',
    {},
    400,
    refused(/variables.*invalid JSON/),
  ],
  ['another path', '/graphqI', {}, 404, refused(/^There is nothing here: GraphQL is at \/graphql/)],
  ['a path of no characters', '/%E0%A4%A', {}, 400, refused('The address cannot be read.')],
])('%s is refused in GraphQL’s shape', async (_what, path, init, status, body) => {
  const response = await fetch(hub.url + path, init);
  expect([response.status, await response.json()]).toEqual([status, body]);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused with the methods that there are', async (method) => {
  const response = await fetch(`${hub.url}/graphql?query={directions}`, { method });
  expect([response.status, response.headers.get('allow'), await response.json()]).toEqual([
    405,
    'GET, POST',
    refused('GraphQL is asked with GET or POST.'),
  ]);
});

test('HEAD has the status and the headers of that refusal, and no body', async () => {
  const response = await fetch(`${hub.url}/graphql?query={directions}`, { method: 'HEAD' });
  expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([405, 'GET, POST', '']);
});

test('a mutation is not executed by GET, so that no link can change anything', async () => {
  const response = await fetch(`${hub.url}/graphql?query=${encodeURIComponent('mutation { __typename }')}`);
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await response.json()).toEqual(refused(/GET requests only support query operations/));
});

test('a GET that a foreign page sends is answered, since it carries nobody’s rights, and not for that page to read', async () => {
  const raw = await exchange(
    'GET /graphql?query=%7Bdirections%7D HTTP/1.1\r\nhost: x\r\norigin: http://elsewhere.kz\r\nconnection: close\r\n\r\n',
  );
  expect(raw).toMatch(/^HTTP\/1\.1 200 [^]*\{"data":\{"directions":\["employment"\]\}\}\s*$/);
  expect(raw).not.toMatch(/access-control/i);
});

test.each([
  ['HTTP/1.0 without a host', 'GET /graphql?query=%7Bdirections%7D HTTP/1.0\r\n\r\n'],
  ['a host that is none', 'GET /graphql?query=%7Bdirections%7D HTTP/1.1\r\nhost: ][\r\nconnection: close\r\n\r\n'],
])('%s does not hinder an answer', async (_what, request) => {
  expect(await exchange(request)).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  [431, 'too long', `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
  [400, 'not HTTP', 'give me everything\r\n\r\n'],
])('what cannot be read is refused with %i in GraphQL’s shape', async (status, said, request) => {
  const [head = '', body = ''] = (await exchange(request)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\r\ncontent-type: application/json`));
  expect(JSON.parse(body)).toEqual(refused(new RegExp(said)));
});

/** Sends text as it is, and gives what comes back until the end. */
async function exchange(request: string): Promise<string> {
  const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
  socket.write(request);
  let received = '';
  for await (const chunk of socket) received += chunk;
  return received;
}
