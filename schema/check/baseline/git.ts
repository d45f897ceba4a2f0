import { execFileSync } from 'node:child_process';
import { gitEnvironment } from '../config.ts';

/** The repository that a folder belongs to, as far as it is read. */
export interface Repository {
  /** The full hash of the commit that a revision names; null where there is none. One with a "-" first is an option to git. */
  commitOf(revision: string): string | null;
  /** The text of a file of the folder as it was in a commit; null where it was not. */
  fileAt(commit: string, file: string): string | null;
}

/** Why git gives no repository. */
interface NoRepository {
  /** One line. */
  reason: string;
  /** Whether there is none; else there is one that git cannot or will not read. */
  isAbsent: boolean;
}

/** Finds the repository of a folder. */
export function repositoryOf(folder: string): Repository | NoRepository {
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
    return whyNone(error);
  }
  return {
    commitOf: (revision) => tried('rev-parse', '--verify', '--quiet', `${revision}^{commit}`)?.trim() ?? null,
    fileAt: (commit, file) => tried('cat-file', 'blob', `${commit}:./${file}`),
  };
}

function whyNone(error: unknown): NoRepository {
  const { code, stderr } = error as { code?: unknown; stderr?: unknown };
  if (code === 'ENOENT') return { reason: 'git is not installed.', isAbsent: true };
  const says = String(stderr).trim().split('\n')[0] ?? '';
  return { reason: `git says: ${says}`, isAbsent: says.includes('not a git repository') };
}
