import { createConnection, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@ortaq/kit/process';
import { type Ministry, ministryEntries } from '@ortaq/schema/ministries';

export type Ports = Record<'gateway' | Ministry | 'postgres', number>;

/** How far each one's port is from the gateway's: a ministry's as far as its default port from the gateway's. */
export const distances = Object.fromEntries([
  ['gateway', 0],
  ...ministryEntries.map(({ name, port }) => [name, port - 4000]),
  ['postgres', 5],
]) as Ports;

/** How many ports after the gateway's the last one is. */
export const furthest = Math.max(...Object.values(distances));

/** Everyone's port, by the gateway's. */
export function portsFrom(gateway: number): Ports {
  return Object.fromEntries(Object.entries(distances).map(([name, distance]) => [name, gateway + distance])) as Ports;
}

/**
 * With `patience`, in milliseconds, ports are waited for: those of a killed hub become
 * free as its processes notice.
 *
 * @throws Refusal naming each port that cannot be had, and what it is for.
 */
export async function checkPorts(ports: Ports, { patience = 0 } = {}): Promise<void> {
  const deadline = performance.now() + patience;
  let faults = await portFaults(ports);
  while (faults.length > 0 && performance.now() < deadline) {
    await sleep(50);
    faults = await portFaults(ports);
  }
  if (faults.length === 0) return;
  throw new Refusal(
    `These ports cannot be used:\n${faults.join('\n')}\n` +
      `Stop what listens there, or choose other ports: PORT=5000 takes 5000 to ${5000 + furthest}.`,
  );
}

/** A port of this machine's loopback that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function portFaults(ports: Ports): Promise<string[]> {
  const checked = Object.entries(ports).map(async ([purpose, port]) => {
    const fault = await portFault(port);
    return fault && `  ${port} (${purpose}): ${fault}`;
  });
  return (await Promise.all(checked)).filter((fault) => fault !== undefined);
}

/** Why a port cannot be had; undefined where it can. */
async function portFault(port: number): Promise<string | undefined> {
  // On BSD a port that another holds on all addresses can still be bound on one: so ask there first.
  if (await answers(port)) return 'another program listens there';
  return (await bindFault(port, '127.0.0.1')) ?? (await bindFault(port, '::1'));
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function bindFault(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('another program listens there');
      else if (error.code === 'EACCES') resolve('only root may listen there');
      else resolve(host === '::1' ? undefined : error.message);
    });
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
