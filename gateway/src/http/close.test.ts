import { connect } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { answerBeforeClose } from './close.ts';

/** A server whose `/slow` answers when the test says so; `close` gives the milliseconds it took. */
async function startSlowServer(grace: number) {
  const app = Fastify({ forceCloseConnections: true });
  answerBeforeClose(app, grace);
  const reached = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  app.get('/slow', async () => {
    reached.resolve();
    await answered.promise;
    return 'done';
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    const start = performance.now();
    await app.close();
    return performance.now() - start;
  };
  return { url, port: Number(new URL(url).port), reached: reached.promise, answer: answered.resolve, close };
}

test('a request under way is answered whole before the server closes', async () => {
  const server = await startSlowServer(5_000);
  const response = fetch(`${server.url}/slow`);
  await server.reached;
  const closed = server.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  server.answer();
  expect(await (await response).text()).toBe('done');
  expect(await closed).toBeLessThan(2_000);
});

test('a request that takes longer than the grace does not hold the server', async () => {
  const server = await startSlowServer(100);
  const response = fetch(`${server.url}/slow`).catch(() => 'cut off');
  await server.reached;
  expect(await server.close()).toBeLessThan(2_000);
  expect(await response).toBe('cut off');
});

test('a request whose client went away does not hold the server', async () => {
  const server = await startSlowServer(5_000);
  const gone = new AbortController();
  const response = fetch(`${server.url}/slow`, { signal: gone.signal }).catch(() => 'gone');
  await server.reached;
  gone.abort();
  await response;
  expect(await server.close()).toBeLessThan(2_000);
});

test('a silent connection does not hold the server', async () => {
  const server = await startSlowServer(5_000);
  const socket = connect(server.port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  expect(await server.close()).toBeLessThan(2_000);
  await ended;
});
