import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportOf } from '../testing/export.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase('upr_import_command');
  folder = await mkdtemp(join(tmpdir(), 'ortaq-command-'));
  await writeFile(join(folder, 'good.csv'), exportOf({ Text: 'Good' }));
  await writeFile(join(folder, 'bad.csv'), exportOf({ Text: 'Good' }, { From: 'Atlantis' }));
  await writeFile(join(folder, 'header.csv'), 'To,Text\nKazakhstan,Ratify\n');
  await writeFile(join(folder, 'empty.csv'), '\n \n');
  await writeFile(join(folder, 'windows.csv'), exportOf({ From: 'Côte d\x92Ivoire' }), 'latin1');
  await writeFile(join(folder, 'sheet.xls'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0x0a, 1]));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs the command in the folder of the files. */
function run(args: string[], environment: Record<string, string> = {}) {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: database.url, ...environment };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main, ...args],
      { cwd: folder, env },
      (error, stdout, stderr) => {
        resolve({ code: error ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test('a database that has not been prepared is refused, and it says what to do', async () => {
  const { code, stderr } = await run(['good.csv']);
  expect([code, stderr]).toEqual([
    2,
    'The database holds no reviews yet: start the hub once, or set PREPARE_DATABASE=true.\n',
  ]);
});

test('an empty database is prepared where that is asked for, and then again it is there', async () => {
  expect(await run(['good.csv'], { PREPARE_DATABASE: 'true' })).toEqual({
    code: 0,
    stdout: '1 rows read, 1 recommendations: 1 new, 0 merged\nKAZ-2: 1 rows (1 supported), 1 recommendations\n',
    stderr: '',
  });
  expect((await run(['good.csv'])).stdout).toContain('nothing changes');
});

test('bad rows are told on standard error, nothing is kept, and the command fails with 1', async () => {
  expect(await run(['bad.csv'])).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'line 3: From is "Atlantis", no State that is known\n' +
      'Nothing was kept: 1 of 2 rows cannot be taken. Mend them, or leave them out with --skip-bad.\n',
  });
});

test('bad rows that may be left out are told too, and the command succeeds', async () => {
  const { code, stdout, stderr } = await run(['--skip-bad', 'bad.csv']);
  expect([code, stderr]).toEqual([0, 'line 3: From is "Atlantis", no State that is known\n']);
  expect(stdout).toMatch(/^2 rows read, 1 left out, 1 recommendations: /);
});

test.each([
  [['nowhere.csv'], /^nowhere\.csv cannot be read: there is no such file\.\n$/],
  [['.'], /^\. cannot be read: it is a folder\.\n$/],
  [['empty.csv'], /^empty\.csv is empty\.\n$/],
  [['sheet.xls'], /^sheet\.xls is not a text file: save the export as CSV\.\n$/],
  [['windows.csv'], /^windows\.csv is in an encoding that is not read: .*UTF-8.*Mac-Roman.* Save .*"CSV UTF-8"/],
  [
    ['header.csv'],
    /^header\.csv is not an export of UPR Info's database: its first line has no To-Rgrp, To-Org, From, /,
  ],
  [[], /^Which file\?\n\nUsage: /],
])('%j is refused with 2', async (args, message) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('a database that cannot be opened is refused with 2, and its password is not told', async () => {
  const { code, stderr } = await run(['good.csv'], { DATABASE_URL: 'postgresql://who:secret@127.0.0.1:1/none' });
  expect([code, stderr]).toEqual([2, 'The database of DATABASE_URL cannot be opened (ECONNREFUSED).\n']);
});

test('a wrong environment is refused with 2, and every fault is named', async () => {
  const { code, stderr } = await run(['good.csv'], { DATABASE_URL: '', PREPARE_DATABASE: 'yes' });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/DATABASE_URL: .*\n.*PREPARE_DATABASE: /)]);
});

test('help is printed, and nothing done', async () => {
  const { code, stdout, stderr } = await run(['--help'], { DATABASE_URL: '' });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: pnpm upr:import FILE/);
});
