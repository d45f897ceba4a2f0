import { execFileSync } from 'node:child_process';
import { gitEnvironment } from '../config.ts';

/** The repository that a folder belongs to, as far as it is read. */
export interface Repository {
  /** The full hash of the commit that a revision names; null where there is none. One with a "-" first is an option to git. */
  commitOf(revision: string): string | null;
  /** The text of a file of the folder as it was in a commit; null where it was not. */
  fileAt(commit: string, file: string): string | null;
}

/** Finds the repository of a folder, or says in one line why git has none. */
export function repositoryOf(folder: string): Repository | { reason: string } {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      env: gitEnvironment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
      timeout: 20_000,
    });
  const tried = (...args: string[]): string | null => {
    try {
      return git(...args);
    } catch {
      return null;
    }
  };
  try {
    git('rev-parse', '--is-inside-work-tree');
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  return {
    commitOf: (revision) => tried('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)?.trim() ?? null,
    fileAt: (commit, file) => tried('cat-file', 'blob', `${commit}:./${file}`),
  };
}

function reasonOf(error: unknown): string {
  const { code, stderr } = error as { code?: unknown; stderr?: unknown };
  if (code === 'ENOENT') return 'git is not installed.';
  return `git says: ${String(stderr).trim().split('\n')[0] ?? ''}`;
}
