import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { schemaPath } from '../sdl.ts';

const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test', '-c', 'commit.gpgsign=false'];

/** For tests: runs git in a folder, with nobody's configuration. */
export function gitIn(folder: string, ...args: string[]): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', [...author, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** For tests: a folder that is removed when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/**
 * For tests: a copy of this package that may be spoilt, in `hub/schema` of a repository whose root is elsewhere, composed and
 * committed on the main branch; and the command within it.
 *
 * @param before what to change in the copy before it is composed and committed.
 */
export function committedCopy(before: (copy: Pick<Files, 'folder' | 'write' | 'replace'>) => void = () => {}) {
  const root = temporaryFolder();
  const folder = join(root, 'hub/schema');
  cpSync(schemaPath, folder, { recursive: true, filter: (source) => basename(source) !== 'node_modules' });
  symlinkSync(join(schemaPath, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  const files = filesOf(folder);
  const run = (file: string, args: string[], env = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, file), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  before(files);
  const composed = run('compose.ts', []);
  if (composed.status !== 0) throw new Error(composed.stderr);
  gitIn(root, 'init', '--quiet', '--initial-branch=main');
  gitIn(root, 'add', '--all');
  gitIn(root, 'commit', '--quiet', '--message=One');
  return {
    ...files,
    root,
    check: (...args: string[]) => run('check.ts', args),
    checkIn: (env: Record<string, string>, ...args: string[]) => run('check.ts', args, env),
  };
}

interface Files {
  folder: string;
  read: (file: string) => string;
  write: (file: string, text: string | Buffer) => void;
  /** Throws where the file does not have the passage exactly once. */
  replace: (file: string, passage: string, replacement: string) => void;
}

function filesOf(folder: string): Files {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string | Buffer) => writeFileSync(join(folder, file), text);
  return {
    folder,
    read,
    write,
    replace(file, passage, replacement) {
      if (read(file).split(passage).length !== 2) throw new Error(`${file} does not have ${passage} once`);
      write(
        file,
        read(file).replace(passage, () => replacement),
      );
    },
  };
}
