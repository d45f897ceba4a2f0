import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/folder.ts';
import { readHolder, takeLock } from './lock.ts';
import { birthOf } from './process-facts.ts';

const dead = { pid: 2 ** 22 + 1, born: 'long ago', purpose: 'hub' };

test('a folder has one holder at a time, who may say where PostgreSQL listens', async () => {
  const folder = await temporaryFolder();
  expect(await readHolder(folder)).toBeUndefined();
  const lock = await takeLock(folder, 'hub');
  await lock.announce(4005);
  expect(await readHolder(folder)).toMatchObject({ pid: process.pid, purpose: 'hub', postgresPort: 4005 });
  await expect(takeLock(folder, 'hub')).rejects.toThrow(`Another hub (process ${process.pid}) is working on`);
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  expect((await takeLock(folder, 'command')).takenOver).toBe(false);
  await expect(takeLock(folder, 'hub')).rejects.toThrow('Wait until it has ended');
});

test('of many starts at once over a dead hub’s lock, one gets the folder', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'hub.lock'), JSON.stringify(dead));
  const starts = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, 'hub')));
  expect(starts.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  expect(JSON.parse(await readFile(join(folder, 'hub.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
});

test.each([
  ['a dead process', JSON.stringify(dead)],
  ['an earlier process with a number that lives again', JSON.stringify({ ...dead, pid: process.pid })],
  ['nobody, broken off while written', '{"pid":'],
])('a lock of %s is taken over', async (_whose, content) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'hub.lock'), content);
  expect(await readHolder(folder)).toBeUndefined();
  expect((await takeLock(folder, 'hub')).takenOver).toBe(true);
});

test('a process is told by when it began', async () => {
  expect(await birthOf(process.pid)).toBe(await birthOf(process.pid));
  expect(await birthOf(process.ppid)).not.toBe(await birthOf(process.pid));
  expect(await birthOf(dead.pid)).toBeUndefined();
});
