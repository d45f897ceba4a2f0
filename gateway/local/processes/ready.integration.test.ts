import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../ports.ts';
import { waitUntilReady } from './ready.ts';

const { signal } = new AbortController();

/** A process that is ready after some time, if ever. */
async function starting(name: string, readyAfter: number) {
  const port = await freePort();
  const began = performance.now();
  const server = createServer((_request, response) => {
    const isReady = performance.now() - began >= readyAfter;
    response.writeHead(isReady ? 200 : 503).end(JSON.stringify({ ready: isReady }));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { name, port };
}

test('all are waited for, each told when it is ready', async () => {
  const told: string[] = [];
  const processes = [await starting('slow', 300), await starting('quick', 0)];
  await waitUntilReady(processes, { signal, onReady: ({ name }) => told.push(name) });
  expect(told).toEqual(['quick', 'slow']);
});

test('who is not ready in time is named, with what it last said', async () => {
  const absent = { name: 'absent', port: await freePort() };
  const processes = [await starting('ready', 0), await starting('unready', Infinity), absent];
  await expect(waitUntilReady(processes, { signal, timeout: 200 })).rejects.toThrow(
    'Not ready after 0 s:\n  unready: answers 503 {"ready":false}\n  absent: does not listen yet',
  );
});

test('an end that is asked for ends the wait with its reason', async () => {
  const abort = new AbortController();
  const waiting = waitUntilReady([await starting('never', Infinity)], { signal: abort.signal });
  const reason = new Error('SIGTERM');
  setTimeout(() => abort.abort(reason), 50);
  await expect(waiting).rejects.toBe(reason);
});
