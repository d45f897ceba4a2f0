import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { checkPorts, freePort, portsFrom } from './ports.ts';

async function occupy(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return server;
}

test('every taken port is named, with what it is for', async () => {
  const ports = { ...portsFrom(await freePort()), labour: await freePort(), postgres: await freePort() };
  await occupy(ports.labour);
  await occupy(ports.postgres);
  const refused = await checkPorts(ports).catch((error: Error) => error.message);
  expect(refused).toContain(`${ports.labour} (labour): another program listens there`);
  expect(refused).toContain(`${ports.postgres} (postgres): another program listens there`);
});

test('free ports pass, and those of a killed hub are waited for', async () => {
  const gateway = await freePort();
  const ports = { ...portsFrom(gateway), gateway };
  const server = await occupy(gateway);
  const checked = checkPorts(ports, { patience: 5_000 });
  await sleep(100);
  server.close();
  await expect(checked).resolves.toBeUndefined();
});
