import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { environmentForProcesses } from '../local/config.ts';
import { makeFolder } from '../local/fixtures/folder.ts';
import { freePorts } from '../local/fixtures/ports.ts';
import { processesWith } from '../local/fixtures/processes.ts';
import { ask, collect, readyLine, root, startHub } from './hub.fixture.ts';

const { folder, remove } = await makeFolder();
const port = await freePorts();
afterAll(remove);

/** `npm start` as a person's shell runs it: a process group of its own. */
async function npmStart() {
  const environment = { ...environmentForProcesses(), PORT: String(port), DATA_DIR: folder };
  const child = spawn('npm', ['start'], { cwd: root, env: environment, stdio: 'pipe', detached: true });
  const output = collect(child);
  await readyLine(child, output, 110_000);
  return { child, group: child.pid ?? 0, output };
}

const endings: [
  name: string,
  end: (npm: { group: number; child: { kill: (signal: NodeJS.Signals) => boolean } }) => unknown,
][] = [
  ['SIGTERM to npm’s process alone', ({ child }) => child.kill('SIGTERM')],
  ['SIGTERM to the group', ({ group }) => process.kill(-group, 'SIGTERM')],
  ['Ctrl-C', ({ group }) => process.kill(-group, 'SIGINT')],
];

test.each(endings)(
  '%s leaves no process, and the database stopped cleanly',
  { timeout: 150_000 },
  async (_name, end) => {
    const npm = await npmStart();
    const logBefore = await postgresLog();
    const exited = once(npm.child, 'exit');
    end(npm);
    await exited;
    await expect.poll(() => processesWith(folder), { timeout: 15_000 }).toEqual([]);
    expect((await postgresLog()).slice(logBefore.length)).toContain('database system is shut down');
    await expect(stat(join(folder, 'postgres', 'postmaster.pid'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(npm.output()).toContain('stopping');
  },
);

test('what was written outlives restarts, and a warm start is quick', async () => {
  const first = await startHub({ folder, port });
  const client = await first.connect('labour');
  await client.query(`UPDATE measure SET status = 'COMPLETED' WHERE id = 'labour-1'`);
  await client.end();
  await first.stop();
  const second = await startHub({ folder, port });
  try {
    const { body } = await second.ask('{ measure(id: "labour-1") { status registered { status } } }');
    expect(body.data['measure']).toEqual({ status: 'COMPLETED', registered: { status: 'PLANNED' } });
    console.log(`warm start: ${second.startedIn} ms`);
    expect(second.startedIn).toBeLessThan(25_000);
  } finally {
    await second.stop();
  }
});

test('a second hub on the same folder, or the same port, is refused with 2 and starts nothing', async () => {
  const [hubPort, hubFolder] = [inject('hubPort'), inject('hubFolder')];
  const attempt = async (environment: Record<string, string>) => {
    const child = spawn(process.execPath, ['gateway/local/main.ts'], {
      cwd: root,
      env: { ...environmentForProcesses(), PORT: String(hubPort), DATA_DIR: hubFolder, ...environment },
    });
    const output = collect(child);
    const [code] = (await once(child, 'exit')) as [number];
    return { code, output: output() };
  };
  const sameFolder = await attempt({ PORT: String(await freePorts()) });
  expect(sameFolder.code).toBe(2);
  expect(sameFolder.output).toMatch(/data folder|works on|in use/i);
  const { folder: another, remove: removeAnother } = await makeFolder();
  const samePort = await attempt({ DATA_DIR: another });
  expect(samePort.code).toBe(2);
  expect(samePort.output).toMatch(new RegExp(`cannot be used.*${hubPort} \\(gateway\\)`, 's'));
  expect(await processesWith(another)).toEqual([]);
  await removeAnother();
  expect((await ask(hubPort, '{ reviews { id } }')).body.data['reviews']).toHaveLength(4);
});

async function postgresLog(): Promise<string> {
  const names = ['postgres.log', 'postgresql.log', 'log/postgres.log'];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  throw new Error(`PostgreSQL's log is not in ${folder}`);
}
