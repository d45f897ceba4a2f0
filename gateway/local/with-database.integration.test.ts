import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ministries } from '@ortaq/schema/ministries';
import { beforeAll, expect, test, vi } from 'vitest';
import { makeFolder } from './fixtures/folder.ts';
import { freePorts } from './fixtures/ports.ts';
import { killProcessesWith, processesWith } from './fixtures/processes.ts';
import { type Program, runProgram } from './fixtures/program.ts';
import { startPostgres } from './postgres/start.ts';
import { freePort } from './ports.ts';

const script = fileURLToPath(new URL('./fixtures/script.ts', import.meta.url));
let folder: string;
beforeAll(async () => {
  const { folder: made, remove } = await makeFolder();
  folder = made;
  return async () => {
    await killProcessesWith(folder);
    await remove();
  };
});

function run(args: string[], environment: Record<string, string> = {}): Program {
  return runProgram('with-database.ts', { DATA_DIR: folder, INIT_CWD: folder, ...environment }, args);
}

const said = (program: Program) => JSON.parse(program.output().match(/^\{.*\}$/m)?.[0] ?? 'null') as unknown;
const asForeignAffairs = { role: 'foreign_affairs', database: 'foreign_affairs', prepareDatabase: 'true' };

test('without a hub, PostgreSQL runs for the time of the script', async () => {
  const program = run(['foreign-affairs', script, 'a file.csv', '--skip-bad']);
  expect(await program.exited).toEqual({ code: 3, signal: null });
  expect(said(program)).toEqual({ ...asForeignAffairs, args: ['a file.csv', '--skip-bad'], cwd: folder });
  expect(await readFile(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
  expect(await readdir(folder)).not.toContain('hub.lock');
  expect(await processesWith(folder)).toEqual([]);
});

test('meanwhile nobody else gets the folder, and a signal reaches the script', async () => {
  const program = run(['labour', script, 'wait']);
  await program.says('"role":"labour"');
  const second = run(['labour', script]);
  expect(await second.exited).toEqual({ code: 2, signal: null });
  expect(second.output()).toMatch(/^A command \(process \d+\) is working on the data folder .*Wait until it has ended/);

  program.signal('SIGTERM');
  expect(await program.exited).toEqual({ code: 4, signal: null });
  expect(program.output()).toContain('told to end\n');
  expect(await processesWith(folder)).toEqual([]);
});

test('when it is killed, script and server end too', async () => {
  const program = run(['labour', script, 'wait']);
  await program.says('"role":"labour"');
  program.signal('SIGKILL');
  await vi.waitFor(async () => expect(await processesWith(folder)).toEqual([]), { timeout: 5_000 });
});

test('the running hub’s server is used', async () => {
  const hub = runProgram('fixtures/hub.ts', { DATA_DIR: folder, PORT: String(await freePorts()) });
  await hub.says('\nready\n');
  const program = run(['foreign-affairs', script]);
  expect(await program.exited).toEqual({ code: 3, signal: null });
  expect(said(program)).toMatchObject(asForeignAffairs);
  expect(program.output()).not.toContain('PostgreSQL');
  hub.signal('SIGTERM');
  expect(await hub.exited).toEqual({ code: 0, signal: null });
});

test('with a DATABASE_URL of the user’s, the script runs as it is', async () => {
  const own = await makeFolder();
  const { url, stop } = await startPostgres({ folder: own.folder, port: await freePort(), throwAway: true });
  const program = run(['education', script], { DATABASE_URL: url });
  expect(await program.exited).toEqual({ code: 3, signal: null });
  expect(said(program)).toEqual({ role: 'postgres', database: 'postgres', args: [], cwd: folder });
  await stop();
  await own.remove();
});

test('a wrong call is refused with how to call it', async () => {
  for (const args of [[], ['nobody', script], ['labour']]) {
    const program = run(args);
    expect(await program.exited).toEqual({ code: 2, signal: null });
    expect(program.output()).toContain(`with-database.ts <${ministries.join('|')}> <script.ts>`);
  }
});
