import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../fixtures/folder.ts';
import { claimFolder } from './claim.ts';
import { takeLock } from './lock.ts';

const roomy = async () => 10_000_000_000;

test('a new folder is made, and an unused one goes again', async () => {
  const parent = await temporaryFolder();
  const lock = await claimFolder(join(parent, 'data'), 'hub', roomy);
  expect(await readdir(join(parent, 'data'))).toEqual(['hub.lock']);
  await lock.release();
  expect(await readdir(parent)).toEqual([]);
});

test('too little room is refused: more is needed for a new folder than for an old one', async () => {
  const parent = await temporaryFolder();
  const folder = join(parent, 'data');
  const little = async () => 499_000_000;
  await expect(claimFolder(folder, 'hub', little)).rejects.toThrow(/has 499 MB free; 500 MB are needed/);
  expect(await readdir(parent)).toEqual([]);

  await mkdir(join(folder, 'postgres'), { recursive: true });
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n');
  await (await claimFolder(folder, 'hub', little)).release();
  await expect(claimFolder(folder, 'hub', async () => 100_000_000)).rejects.toThrow(/200 MB are needed/);
});

test('a file in the folder’s place is refused', async () => {
  const file = join(await temporaryFolder(), 'data');
  await writeFile(file, '');
  await expect(claimFolder(file, 'hub', roomy)).rejects.toThrow(/cannot be written: .*not a folder.*DATA_DIR/);
  await expect(claimFolder(join(file, 'deeper'), 'hub', roomy)).rejects.toThrow(/cannot be written: .*not a folder/);
});

test('a folder without the right to write is refused', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'data'), { mode: 0o500 });
  withoutRootsRights();
  await expect(claimFolder(join(folder, 'data'), 'hub', roomy)).rejects.toThrow(/cannot be written: EACCES/);
});

// There a folder that is there answers ENOENT, on which Node's recursive mkdir never ends.
test.skipIf(!existsSync('/proc/self'))('a place where no folder can be made is refused at once', async () => {
  for (const folder of ['/proc/x', '/proc/x/deeper']) {
    await expect(claimFolder(folder, 'hub', roomy)).rejects.toThrow(
      `The data folder ${folder} cannot be written: nothing can be made in /proc. ` +
        'Mend that, or choose another with DATA_DIR.',
    );
  }
});

test('a refusal takes every level away that it made, and no other', async () => {
  const parent = await temporaryFolder();
  await mkdir(join(parent, 'old'));
  const unmakeable = join(parent, 'old', 'new', 'x'.repeat(300));
  await expect(claimFolder(unmakeable, 'hub', roomy)).rejects.toThrow(/cannot be written: ENAMETOOLONG/);
  await expect(claimFolder(join(parent, 'old', 'a', 'b'), 'hub', async () => 0)).rejects.toThrow(/0 MB free/);
  expect(await readdir(parent, { recursive: true })).toEqual(['old']);
});

test('of two that make the same folder at once, both find it made', async () => {
  const folder = join(await temporaryFolder(), 'a', 'b', 'c');
  const claims = await Promise.allSettled([claimFolder(folder, 'hub', roomy), claimFolder(folder, 'hub', roomy)]);
  const refusals = claims.flatMap((claim) => (claim.status === 'rejected' ? [String(claim.reason)] : []));
  expect(refusals).toEqual([expect.stringContaining('Another hub')]);
  expect(await readdir(folder)).toEqual(['hub.lock']);
});

test('a refusal leaves another’s lock and folder alone', async () => {
  const folder = await temporaryFolder();
  await takeLock(folder, 'hub');
  await expect(claimFolder(folder, 'hub', roomy)).rejects.toThrow(/Another hub/);
  expect((await stat(join(folder, 'hub.lock'))).isFile()).toBe(true);
});

/** Root may write everywhere, so as root the test goes on as another until its end. */
function withoutRootsRights(): void {
  if (process.getuid?.() !== 0) return;
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
}
