import { chmod, lstat, mkdir, readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder, temporaryFolder } from '../fixtures/folder.ts';
import { freePort } from '../ports.ts';
import { findBinaries } from './binaries.ts';
import { copyBinaries } from './copy-binaries.ts';
import { choosePlace, type Machine, thisMachine } from './place.ts';
import { readOrdinaryUsers, succeeds, type User } from './run-as.ts';
import { type Postgres, startPostgres } from './start.ts';

const asRoot = process.getuid?.() === 0;
const [user] = await readOrdinaryUsers();
const namespaceWorks = asRoot && user && (await thisMachine.namespaceWorks(user, findBinaries(), '/tmp'));

/** A machine whose kernel allows no user namespaces. */
const strict = (elsewhere: string): Machine => ({ ...thisMachine, namespaceWorks: async () => false, elsewhere });

async function start(folder: string, machine: Machine): Promise<Postgres> {
  const postgres = await startPostgres({ folder, port: await freePort(), throwAway: true, machine });
  onTestFinished(postgres.stop);
  return postgres;
}

/** A folder in which others may walk, as /var/lib is. */
async function openFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o711);
  return folder;
}

test('who is not root runs the server as himself, in the folder', async () => {
  const folder = await temporaryFolder();
  const place = await choosePlace(folder, { ...thisMachine, uid: 1000 });
  expect(place).toEqual({ data: join(folder, 'postgres'), binaries: findBinaries(), runAs: { kind: 'self' } });
});

test('root without any other user on the machine is refused', async () => {
  const machine = { ...thisMachine, uid: 0, ordinaryUsers: async () => [] };
  await expect(choosePlace(await temporaryFolder(), machine)).rejects.toThrow(/refuses to run as root.*no other user/);
});

test.runIf(namespaceWorks)('root in a namespace keeps everything in its private home', async () => {
  const folder = join(await temporaryFolder(), 'data');
  const { place } = await start(folder, thisMachine);
  expect(place).toEqual({
    data: join(folder, 'postgres'),
    binaries: findBinaries(),
    runAs: { kind: 'namespace', user },
  });
  expect(await stat(place.data)).toMatchObject({ uid: 0 });
});

describe.runIf(asRoot && user)('root where the kernel forbids namespaces', () => {
  const uid = user?.uid;
  let elsewhere: string;
  beforeAll(async () => {
    const { folder, remove } = await makeFolder();
    elsewhere = join(folder, 'lib');
    await mkdir(elsewhere);
    for (const path of [folder, elsewhere]) await chmod(path, 0o711);
    return remove;
  });

  test('as another user in the data folder, if that user can reach it', async () => {
    const folder = join(await openFolder(), 'data');
    await mkdir(folder, { mode: 0o711 });
    const { place } = await start(folder, strict(elsewhere));
    expect(place).toMatchObject({ data: join(folder, 'postgres'), runAs: { kind: 'user', user } });
    expect(await stat(place.data)).toMatchObject({ uid });
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test('as another user in a folder elsewhere, if not; the next start finds it by a link', async () => {
    const folder = join(await temporaryFolder(), 'data');
    const first = await start(folder, strict(elsewhere));
    expect(dirname(dirname(first.place.data))).toBe(elsewhere);
    expect(await readlink(join(folder, 'postgres'))).toBe(first.place.data);
    expect(await lstat(first.place.data)).toMatchObject({ uid });
    await first.stop();

    const second = await start(folder, strict(elsewhere));
    expect(second.isNew).toBe(false);
    expect(second.place.data).toBe(first.place.data);
    await second.stop();

    await rename(first.place.data, join(folder, 'aside'));
    expect((await start(folder, strict(elsewhere))).isNew).toBe(true);
    await rm(dirname(first.place.data), { recursive: true });
    await expect(choosePlace(folder, strict(elsewhere))).rejects.toThrow(/is gone.*begin anew/);
  });

  test('programs in a private home are copied to where the data is', async () => {
    const folder = join(await openFolder(), 'data');
    await mkdir(folder, { mode: 0o711 });
    const copy = await copyBinaries(findBinaries(), folder);
    expect(copy.folder).toMatch(/postgresql-18\.\d+$/);
    expect(await succeeds({ kind: 'user', user: user as User }, copy.postgres, ['--version'])).toBe(true);
    expect(await copyBinaries(findBinaries(), folder)).toEqual(copy);
    expect(await readdir(folder)).toEqual([copy.folder.split('/').at(-1)]);
  });

  test.runIf(namespaceWorks)('data made in a namespace is handed over, where it can be reached', async () => {
    const folder = join(await openFolder(), 'data');
    await mkdir(folder, { mode: 0o711 });
    await (await start(folder, thisMachine)).stop();
    const { isNew, place, stop } = await start(folder, strict(elsewhere));
    expect({ isNew, runAs: place.runAs }).toEqual({ isNew: false, runAs: { kind: 'user', user } });
    await stop();
    // And back where namespaces are allowed: as the user who owns it by now.
    expect((await start(folder, thisMachine)).place.runAs).toMatchObject({ kind: 'user', user: { uid } });
  });

  test.runIf(namespaceWorks)('data made in a namespace within a private home is refused', async () => {
    const folder = join(await temporaryFolder(), 'data');
    await (await start(folder, thisMachine)).stop();
    await expect(choosePlace(folder, strict(elsewhere))).rejects.toThrow(/cannot reach the data in .*DATA_DIR/);
  });
});
