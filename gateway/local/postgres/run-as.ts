import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { searchPath } from '../config.ts';

export interface User {
  name: string;
  uid: number;
  gid: number;
}

/**
 * With whose rights PostgreSQL's programs run, for they refuse root:
 * - `self`: whoever started the hub;
 * - `namespace`: root, who bears the number of `user` inside a user namespace of Linux;
 *   for the file system it is still root, so everything may lie in a home closed to others;
 * - `user`: that other user, who must reach the programs and the data.
 */
export type RunAs = { kind: 'self' } | { kind: 'namespace'; user: User } | { kind: 'user'; user: User };

export interface Invocation {
  command: string;
  args: string[];
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'>;
}

/** How to start `program` so. `unshare` without `--fork` becomes the program: the pid is the program's own. */
export function invocation(runAs: RunAs, program: string, args: string[]): Invocation {
  // The caller's locale may be one that this machine does not have.
  const options = { cwd: '/', env: { PATH: searchPath(), LC_ALL: 'C' } };
  if (runAs.kind === 'self') return { command: program, args, options };
  const { uid, gid } = runAs.user;
  if (runAs.kind === 'user') return { command: program, args, options: { ...options, uid, gid } };
  const map = ['--user', `--map-user=${uid}`, `--map-group=${gid}`];
  return { command: 'unshare', args: [...map, program, ...args], options };
}

/** Whether a program can be started so and ends with 0. Never throws. */
export async function succeeds(runAs: RunAs, program: string, args: string[]): Promise<boolean> {
  const { command, args: all, options } = invocation(runAs, program, args);
  try {
    const child = spawn(command, all, { ...options, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    return code === 0;
  } catch {
    return false;
  }
}

/** The users of this machine who are not root; none where nothing can be read of them. */
export async function readOrdinaryUsers(passwd = '/etc/passwd'): Promise<User[]> {
  return ordinaryUsers(await readFile(passwd, 'utf8').catch(() => ''));
}

/** The users of an `/etc/passwd` who are not root, in its order. */
export function ordinaryUsers(passwd: string): User[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => Number(fields[2]) > 0 && Number(fields[3]) > 0)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}
