import { afterEach, expect, test, vi } from 'vitest';
import type { FetchBounds } from '../../config.ts';
import { type Answering, json, type MinistryServer, startMinistryServer } from '../../fixtures/ministry-server.ts';
import { aBounds } from './bounds.fixture.ts';
import { createTransport, type Transport } from './transport.ts';

vi.setConfig({ testTimeout: 30_000 });

let transport: Transport;
let server: MinistryServer;
afterEach(async () => {
  await server.kill();
  await transport.close();
});

async function start(answering: Answering, bounds: Partial<FetchBounds> = {}) {
  server = await startMinistryServer(answering);
  transport = createTransport(`${server.url}?of=labour`, aBounds(bounds));
}
const post = (timeout?: number) => transport.post('{}', { 'x-request-id': 'r-1' }, timeout);

test('a question goes to the whole address, with its headers', async () => {
  await start(({ headers }, response) =>
    json([response.req.url, response.req.method, headers['x-request-id']])({ headers, query: '' }, response),
  );
  expect(await post()).toEqual({ status: 200, text: '["/graphql?of=labour","POST","r-1"]' });
});

test('an answer may be as large as the bound, and no byte larger', async () => {
  const fits = 'қ'.repeat(500);
  await start((_fetch, response) => response.end(fits), { maxResponseBytes: 1_000 });
  expect(await post()).toEqual({ status: 200, text: fits });
  server.answering = (_fetch, response) => response.end(`${fits}x`);
  await expect(post()).rejects.toMatchObject({ reason: 'too-large' });
});

test('no more are asked at once than may be', async () => {
  let [underWay, most] = [0, 0];
  await start(
    async (_fetch, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 20));
      underWay -= 1;
      json({})({ headers: {}, query: '' }, response);
    },
    { maxConcurrency: 2 },
  );
  await Promise.all(Array.from({ length: 6 }, () => post()));
  expect(most).toBe(2);
});

test('a question that waited too long for its turn is not asked any more', async () => {
  const gate = Promise.withResolvers<void>();
  await start(
    async (fetch, response) => {
      await gate.promise;
      json({})(fetch, response);
    },
    { maxConcurrency: 1 },
  );
  const first = post();
  await vi.waitFor(() => expect(server.fetches).toHaveLength(1));
  await expect(post(50)).rejects.toMatchObject({ reason: 'timeout', message: 'no whole answer within 50 ms' });
  gate.resolve();
  expect(await first).toEqual({ status: 200, text: '{}' });
  expect(await post()).toEqual({ status: 200, text: '{}' });
  expect(server.fetches).toHaveLength(2);
});

test('only what failed before anything of an answer came may be asked again', async () => {
  await start((_fetch, response) => response.socket?.resetAndDestroy());
  await expect(post()).rejects.toMatchObject({ reason: 'broken-off', isPassing: true });
  server.answering = (_fetch, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('{"data"', () => setTimeout(() => response.socket?.resetAndDestroy(), 50));
  };
  await expect(post()).rejects.toMatchObject({ reason: 'broken-off', isPassing: false });
});

test('once it is closed nobody is asked', async () => {
  await start(json({}));
  await transport.close();
  await expect(post()).rejects.toMatchObject({ reason: 'unreachable' });
  expect(server.fetches).toEqual([]);
  transport = createTransport(server.url, aBounds());
});
