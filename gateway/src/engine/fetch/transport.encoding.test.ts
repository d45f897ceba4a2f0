import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { type Answering, type MinistryServer, startMinistryServer } from '../../fixtures/ministry-server.ts';
import { aBounds } from './bounds.fixture.ts';
import { createTransport, type Transport } from './transport.ts';

vi.setConfig({ testTimeout: 30_000 });

const maxResponseBytes = 10_000;

let transport: Transport;
let server: MinistryServer;
afterEach(async () => {
  await transport.close();
  await server.kill();
});

async function post(answering: Answering) {
  server = await startMinistryServer(answering);
  transport = createTransport(server.url, aBounds({ maxResponseBytes }));
  return transport.post('{}', { 'content-type': 'application/json' });
}
const encoded =
  (encoding: string, body: Buffer | string): Answering =>
  (_fetch, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body);

test('a packed answer is unpacked, in one piece or several', async () => {
  const text = JSON.stringify({ data: { title: 'ұсыным '.repeat(500) } });
  const packed = gzipSync(text);
  expect(await post(encoded('gzip', packed))).toEqual({ status: 200, text });
  server.answering = async (_fetch, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.write(packed.subarray(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 20));
    response.end(packed.subarray(20));
  };
  expect(await transport.post('{}', {})).toEqual({ status: 200, text });
});

test('an answer that says that it is not packed is not unpacked', async () => {
  expect(await post(encoded('identity', '{}'))).toEqual({ status: 200, text: '{}' });
});

test('what fits packed and unpacked is answered, and one byte more is too large', async () => {
  const fits = 'x'.repeat(maxResponseBytes);
  expect(await post(encoded('gzip', gzipSync(fits)))).toEqual({ status: 200, text: fits });
  server.answering = encoded('gzip', gzipSync(`${fits}x`));
  await expect(transport.post('{}', {})).rejects.toMatchObject({
    name: 'FetchFailure',
    reason: 'too-large',
    message: 'the answer has more than 10000 bytes',
  });
});

test('a little that unpacks to very much is too large', async () => {
  const bomb = gzipSync(Buffer.alloc(8_000_000));
  expect(bomb.length).toBeLessThan(maxResponseBytes);
  await expect(post(encoded('gzip', bomb))).rejects.toMatchObject({ reason: 'too-large' });
});

test.each<[string, string, Buffer | string]>([
  ['broken-off', 'the answer is not gzip', '{"data":{}}'],
  ['broken-off', 'the answer is not gzip', ''],
  ['broken-off', 'the answer is not gzip', gzipSync('{"data":{}}').subarray(0, -5)],
])('what says that it is packed and is not whole is a failure: %s', async (reason, message, body) => {
  await expect(post(encoded('gzip', body))).rejects.toMatchObject({ name: 'FetchFailure', reason, message });
});

test.each(['br', 'deflate', 'zstd', 'gzip, gzip', 'x-gzip'])(
  'an answer packed as %s was not asked for',
  async (encoding) => {
    await expect(post(encoded(encoding, gzipSync('{}')))).rejects.toMatchObject({
      name: 'FetchFailure',
      reason: 'unusable',
      message: `the answer is encoded with ${encoding}`,
    });
  },
);
