import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ministries } from '@ortaq/schema/ministries';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder, temporaryFolder } from './fixtures/folder.ts';
import { killProcessesWith, processesWith } from './fixtures/processes.ts';
import { type Program, runProgram } from './fixtures/program.ts';
import { freePorts } from './fixtures/ports.ts';

// One data folder that is made once; tests that need none of their own start over it in turn.
let folder: string;
let port: number;
beforeAll(async () => {
  const { folder: made, remove } = await makeFolder();
  folder = made;
  port = await freePorts();
  return async () => {
    await killProcessesWith(folder);
    await remove();
  };
});

function startHub(environment: Record<string, string> = {}): Program {
  return runProgram('fixtures/hub.ts', { DATA_DIR: folder, PORT: String(port), ...environment });
}

async function nothingIsLeft(of = folder): Promise<void> {
  await vi.waitFor(async () => expect(await processesWith(of)).toEqual([]), { timeout: 5_000 });
  expect(await readdir(of)).not.toContain('hub.lock');
}

const log = () => readFile(join(folder, 'postgres.log'), 'utf8');
const health = (offset: number, path = '/health/ready') => fetch(`http://127.0.0.1:${port + offset}${path}`);

test('everything starts, says so with its times, and ends in order', async () => {
  const hub = startHub();
  await hub.says('\nready\n');
  expect(hub.output()).toMatch(/ {2}PostgreSQL 18 started \(new data folder\) +\d+\.\d s\n/);
  expect(hub.output()).toMatch(new RegExp(`  foreign-affairs is ready on port ${port + 3} +\\d+\\.\\d s\n`));
  expect(hub.output()).toContain('labour          │ migrated (migrations: 1, 0.1 s)\n');

  hub.signal('SIGTERM');
  expect(await hub.exited).toEqual({ code: 0, signal: null });
  const stopped = [...hub.output().matchAll(/^(\S+) +│ stopped/gm)].map(([, name]) => name);
  expect(stopped[0]).toBe('gateway');
  expect(new Set(stopped.slice(1))).toEqual(new Set(ministries));
  expect(stopped.length).toBe(ministries.length + 1);
  expect(await log()).toMatch(/database system is shut down\n$/);
  await nothingIsLeft();
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s to the whole group, and again by npm, stops it in order',
  async (signal) => {
    const hub = startHub();
    await hub.says('\nready\n');
    hub.signalGroup(signal);
    await sleep(20);
    hub.signal(signal);
    expect(await hub.exited).toEqual({ code: 0, signal: null });
    expect(hub.output().match(/│ stopped/g)?.length).toBe(ministries.length + 1);
    expect(await log()).toMatch(/database system is shut down\n$/);
    await nothingIsLeft();
  },
);

test('a signal while it starts stops what was started so far', async () => {
  for (const moment of ['│ migrated', 'PostgreSQL 18 started']) {
    const hub = startHub();
    await hub.says(moment);
    hub.signal('SIGINT');
    expect(await hub.exited).toEqual({ code: 0, signal: null });
    expect(hub.output()).not.toContain('\nready\n');
    await nothingIsLeft();
  }
  const fresh = await temporaryFolder();
  const hub = startHub({ DATA_DIR: fresh });
  await vi.waitFor(async () => expect((await readdir(fresh)).join()).toContain('postgres.new'), { timeout: 5_000 });
  hub.signal('SIGTERM');
  expect(await hub.exited).toEqual({ code: 0, signal: null });
  expect(await readdir(fresh)).toEqual(['passwords.json']);
  await nothingIsLeft(fresh);
});

test('a person who insists is obeyed: what does not end is killed, the database still closed in order', async () => {
  const hub = startHub({ BEHAVIOUR: 'hangs' });
  await hub.says('\nready\n');
  hub.signal('SIGINT');
  await hub.says('labour          │ stopping');
  await sleep(1_100);
  const insisted = performance.now();
  hub.signal('SIGINT');
  expect(await hub.exited).toEqual({ code: 0, signal: null });
  expect(performance.now() - insisted).toBeLessThan(3_000);
  expect(await log()).toMatch(/database system is shut down\n$/);
  await nothingIsLeft();
});

test.each([
  ['while its processes start', 'Databases and roles are there'],
  ['when all is ready', '\nready\n'],
])('a hub killed %s leaves nothing running', async (_when, moment) => {
  const hub = startHub();
  await hub.says(moment);
  await sleep(200);
  hub.signal('SIGKILL');
  await hub.exited;
  await vi.waitFor(async () => expect(await processesWith(folder)).toEqual([]), { timeout: 10_000 });
  expect(await log()).toMatch(/database system is shut down\n$/);
});

test('over a hub killed this moment, the next start takes over', async () => {
  const hub = startHub();
  await hub.says('\nready\n');
  hub.signal('SIGKILL');
  const next = startHub();
  await next.says('\nready\n');
  next.signal('SIGTERM');
  expect(await next.exited).toEqual({ code: 0, signal: null });
  await nothingIsLeft();
});

test('a process that crashes, and PostgreSQL, is started again', async () => {
  const hub = startHub();
  await hub.says('\nready\n');
  await health(1, '/crash').catch(() => {});
  await hub.says('labour ended with code 1; it is started again in 0.5 s');
  await vi.waitFor(async () => expect((await health(1)).status).toBe(200), { timeout: 5_000 });

  const [postmaster] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(postmaster), 'SIGKILL');
  await hub.says('PostgreSQL ended by SIGKILL; it is started again in 0.5 s');
  await vi.waitFor(async () => expect(await log()).toMatch(/was interrupted[^]*ready to accept connections\n$/), {
    timeout: 5_000,
  });
  hub.signal('SIGTERM');
  expect(await hub.exited).toEqual({ code: 0, signal: null });
  await nothingIsLeft();
});

test('a process that refuses its start ends the whole, with 2; one that keeps crashing, with 1', async () => {
  const refused = startHub({ BEHAVIOUR: 'refuses' });
  expect(await refused.exited).toEqual({ code: 2, signal: null });
  expect(refused.output()).toContain('labour          │ error: DATABASE_URL: it is not set\n');
  expect(refused.output()).toContain('labour refused to start; its reason stands above.\n');
  await nothingIsLeft();

  const broken = startHub({ BEHAVIOUR: 'crashes' });
  expect(await broken.exited).toEqual({ code: 1, signal: null });
  expect(broken.output()).toContain('labour ended 3 times while starting; its last words stand above.');
  await nothingIsLeft();
});

test('a taken port and a folder in use are refused with 2, and nothing is started', async () => {
  const server = createServer().listen(port + 2, '127.0.0.1');
  onTestFinished(() => void server.close());
  const fresh = join(await temporaryFolder(), 'data');
  const barred = startHub({ DATA_DIR: fresh });
  expect(await barred.exited).toEqual({ code: 2, signal: null });
  expect(barred.output()).toMatch(
    new RegExp(`^These ports cannot be used:\n  ${port + 2} \\(justice\\): another program listens there\n`),
  );
  await expect(readdir(fresh)).rejects.toThrow('ENOENT');
  server.close();

  const first = startHub();
  await first.says('\nready\n');
  const second = startHub({ PORT: String(await freePorts()) });
  expect(await second.exited).toEqual({ code: 2, signal: null });
  expect(second.output()).toMatch(/^Another hub \(process \d+\) is working on the data folder .*\n$/);
  expect((await health(0)).status).toBe(200);
  first.signal('SIGTERM');
  await first.exited;
  await nothingIsLeft();
});
