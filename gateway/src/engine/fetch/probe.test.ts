import { expect, test } from 'vitest';
import { createKeptLog } from '../../fixtures/log.ts';
import { json, startMinistryServer } from '../../fixtures/ministry-server.ts';
import { aBounds } from './bounds.fixture.ts';
import { createProbe } from './probe.ts';
import { createTransport } from './transport.ts';

test('a probe tells up from down, and logs only the change', async () => {
  const server = await startMinistryServer(json({ data: { __typename: 'Query' } }));
  const { log, entries } = createKeptLog();
  const transport = createTransport(
    server.url,
    aBounds({ connectTimeout: 100, responseTimeout: 200, maxResponseBytes: 1_000 }),
  );
  const probe = createProbe({ name: 'labour', transport, assertions: null }, log);

  expect(await probe()).toBe(true);
  server.answering = json({ errors: [{ message: 'starting' }] });
  expect([await probe(), await probe()]).toEqual([false, false]);
  server.answering = json({ data: { __typename: 'Query' } });
  expect(await probe()).toBe(true);
  await server.kill();
  expect(await probe()).toBe(false);
  await transport.close();

  expect(entries).toEqual([
    { level: 'info', message: 'labour is down', ministry: 'labour', cause: 'starting' },
    { level: 'info', message: 'labour is up', ministry: 'labour' },
    {
      level: 'info',
      message: 'labour is down',
      ministry: 'labour',
      cause: expect.stringMatching(/ECONNREFUSED|UND_ERR_SOCKET/),
    },
  ]);
});
