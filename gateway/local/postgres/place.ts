import { chmod, lstat, mkdir, mkdtemp, readlink, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '@ortaq/kit/process';
import { type Binaries, findBinaries } from './binaries.ts';
import { copyBinaries } from './copy-binaries.ts';
import { readOrdinaryUsers, type RunAs, succeeds, type User } from './run-as.ts';
import { handOver } from './hand-over.ts';

/** Where one PostgreSQL server lives and with whose rights it runs. */
export interface Place {
  /** PGDATA, an absolute path without links. */
  data: string;
  binaries: Binaries;
  runAs: RunAs;
}

/** What the choice depends on; tests give their own. */
export interface Machine {
  uid: number | undefined;
  /** Who may run PostgreSQL in root's place: initdb looks its own user up, so it must be one of these. */
  ordinaryUsers: () => Promise<User[]>;
  /** Whether root may run `binaries` over `folder` in a user namespace. */
  namespaceWorks: (user: User, binaries: Binaries, folder: string) => Promise<boolean>;
  /** Where data goes that cannot stay in a private home. */
  elsewhere: string;
}

export const thisMachine: Machine = {
  uid: process.getuid?.(),
  ordinaryUsers: readOrdinaryUsers,
  namespaceWorks: (user, binaries, folder) =>
    succeeds({ kind: 'namespace', user }, '/bin/sh', [
      '-c',
      'test -w "$0" && "$1" --version',
      folder,
      binaries.postgres,
    ]),
  elsewhere: '/var/lib',
};

/** Where `folder` keeps its PostgreSQL data, whether or not it exists yet: inside, or where a link leads. */
export async function dataPath(folder: string): Promise<string> {
  const inside = join(folder, 'postgres');
  return readlink(inside).catch(() => inside);
}

/**
 * Decides where the server of a data folder lives. Not root: in the folder. Root: as the
 * user who owns the data already there; else in a user namespace; else, where the kernel
 * forbids that, as another user, in the folder if that user can reach it, and in a new
 * folder of `machine.elsewhere` if not, to which the data folder then has a link.
 *
 * @throws Refusal where none of these is possible.
 */
export async function choosePlace(folder: string, machine: Machine = thisMachine): Promise<Place> {
  const binaries = findBinaries();
  const data = await dataPath(folder);
  if (machine.uid !== 0) return { data, binaries, runAs: { kind: 'self' } };

  const users = await machine.ordinaryUsers();
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) {
    const known = users.find(({ uid }) => uid === owner.uid);
    return asUser({ name: known?.name ?? String(owner.uid), uid: owner.uid, gid: owner.gid }, data, binaries);
  }
  const [user] = users;
  if (!user) throw new Refusal('PostgreSQL refuses to run as root, and this machine has no other user in /etc/passwd.');
  if (await machine.namespaceWorks(user, binaries, folder)) {
    return { data, binaries, runAs: { kind: 'namespace', user } };
  }
  if (await canEnter(user, folder)) {
    if (owner) await handOver(data, user);
    return asUser(user, data, binaries);
  }
  if (owner) {
    throw new Refusal(
      `PostgreSQL refuses to run as root; the kernel allows no user namespace here, and the user ${user.name} ` +
        `cannot reach the data in ${data}. Move the data folder to a path open to that user (DATA_DIR).`,
    );
  }
  return asUser(user, await placeElsewhere(folder, data, machine.elsewhere), binaries);
}

async function asUser(user: User, data: string, binaries: Binaries): Promise<Place> {
  const runAs: RunAs = { kind: 'user', user };
  const reachable = await succeeds(runAs, binaries.postgres, ['--version']);
  return { data, runAs, binaries: reachable ? binaries : await copyBinaries(binaries, dirname(data)) };
}

function canEnter(user: User, folder: string): Promise<boolean> {
  return succeeds({ kind: 'user', user }, '/bin/sh', ['-c', 'test -x "$0"', folder]);
}

async function placeElsewhere(folder: string, data: string, elsewhere: string): Promise<string> {
  const link = join(folder, 'postgres');
  if (data !== link) {
    // The link was made at an earlier start; only an interrupted first start leaves it without data.
    if (await lstat(dirname(data)).catch(() => undefined)) return data;
    throw new Refusal(`The data that ${link} points to is gone. Put it back, or remove ${folder} to begin anew.`);
  }
  await mkdir(elsewhere, { recursive: true });
  const home = await mkdtemp(join(elsewhere, 'ortaq-'));
  await chmod(home, 0o711);
  const target = join(home, 'postgres');
  await symlink(target, link);
  return target;
}
