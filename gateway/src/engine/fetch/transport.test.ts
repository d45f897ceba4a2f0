import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Answering, json, type MinistryServer, startMinistryServer } from '../../fixtures/ministry-server.ts';
import { aBounds } from './bounds.fixture.ts';
import { createTransport, type Transport } from './transport.ts';

const bounds = aBounds({ responseTimeout: 800, maxResponseBytes: 1_000 });
const body = JSON.stringify({ query: '{__typename}' });
const head = { 'content-type': 'application/json' };

let transport: Transport;
let server: MinistryServer | undefined;
afterEach(async () => {
  await server?.kill();
  server = undefined;
  await transport.close();
});

async function post(answering: Answering) {
  server = await startMinistryServer(answering);
  transport = createTransport(`${server.url}?of=labour`, bounds);
  return transport.post(body, head);
}

test('an answer comes with its status and text, over connections that are kept', async () => {
  const sockets = new Set();
  const answer = await post(({ query }, response) => {
    sockets.add(response.socket);
    json({ query }, 201)({ headers: {}, query }, response);
  });
  for (let again = 0; again < 5; again += 1) await transport.post(body, head);
  expect(answer).toEqual({ status: 201, text: body });
  // undici frees a connection a moment after its answer is read: a second one may be made.
  expect(sockets.size).toBeLessThanOrEqual(2);
});

test('text that is cut between the bytes of one letter stays whole', async () => {
  const letters = Buffer.from('"ұсыным"');
  const { text } = await post(async (_fetch, response) => {
    response.write(letters.subarray(0, 2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.end(letters.subarray(2));
  });
  expect(text).toBe('"ұсыным"');
});

test.each<[string, string, RegExp, Answering]>([
  ['silence', 'timeout', /800 ms/, () => {}],
  ['a body that stops half-way', 'timeout', /800 ms/, (_fetch, response) => response.write('{"data"')],
  [
    'a reset in mid-body',
    'broken-off',
    /UND_ERR_SOCKET|ECONNRESET/,
    (_fetch, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"data"', () => response.socket?.resetAndDestroy());
    },
  ],
  [
    'a connection closed without an answer',
    'broken-off',
    /UND_ERR_SOCKET/,
    (_fetch, response) => response.socket?.destroy(),
  ],
  [
    'a body shorter than promised',
    'broken-off',
    /./,
    (_fetch, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{}', () => response.socket?.end());
    },
  ],
  ['an answer that is not HTTP', 'broken-off', /HTTP/, (_fetch, response) => response.socket?.end('SSH-2.0\r\n\r\n')],
  ['an answer over the bound', 'too-large', /1000 bytes/, (_fetch, response) => response.end('x'.repeat(1_001))],
])('%s is a failure: %s', async (_name, reason, cause, answering) => {
  await expect(post(answering)).rejects.toMatchObject({ reason, message: expect.stringMatching(cause) });
});

test('an endless body is cut off at the bound', async () => {
  const closed = Promise.withResolvers<void>();
  const failure = post((_fetch, response) => {
    response.once('close', () => closed.resolve());
    const more = setInterval(() => response.write('x'.repeat(500)), 5);
    response.once('close', () => clearInterval(more));
  });
  await expect(failure).rejects.toMatchObject({ reason: 'too-large' });
  await closed.promise;
});

test('a port where nobody listens is unreachable', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  transport = createTransport(`http://127.0.0.1:${port}/graphql`, bounds);
  await expect(transport.post(body, head)).rejects.toMatchObject({ reason: 'unreachable' });
});

test('a host without a name is unreachable', async () => {
  transport = createTransport('http://ministry.invalid/graphql', { ...bounds, responseTimeout: 5_000 });
  await expect(transport.post(body, head)).rejects.toMatchObject({ reason: 'unreachable' });
});

test('a failure leaves the way open for the next fetch', async () => {
  await expect(post((_fetch, response) => response.socket?.destroy())).rejects.toMatchObject({ reason: 'broken-off' });
  if (server) server.answering = json({ data: {} });
  expect(await transport.post(body, head)).toEqual({ status: 200, text: '{"data":{}}' });
});
