import type { BaselineFault, BaselineFound } from './baseline.ts';
import { baselineAt } from './commit.ts';
import { repositoryOf } from './git.ts';

const mainBranches = ['origin/main', 'main'];

const fetchMain = 'git fetch --depth 1 origin main:refs/remotes/origin/main';

/**
 * The baseline where none was named: the last commit of the main branch. A clone that has none is compared with its own
 * last commit; without git, a repository or a commit there is nothing to compare with, and the note says so.
 *
 * @param folder the folder of the schema.
 */
export function mainBaseline(folder: string): BaselineFound | BaselineFault {
  const nothing = (why: string): BaselineFound => ({ baseline: null, note: `Nothing was compared: ${why}` });
  const repository = repositoryOf(folder);
  if ('reason' in repository) {
    const { reason, isAbsent } = repository;
    if (isAbsent) return nothing(reason);
    return {
      message: `The repository of the schema cannot be read: ${reason}`,
      fix: 'Mend what git names, or name a file: --against FILE.',
    };
  }

  for (const name of [...mainBranches, 'HEAD']) {
    const commit = repository.commitOf(name);
    if (commit === null) continue;
    const baseline = baselineAt(repository, commit, name);
    if ('message' in baseline) return baseline;
    const note = mainBranches.includes(name)
      ? null
      : `There is no main branch here: compared with the last commit of this one. Fetch it: ${fetchMain}`;
    return { baseline, note };
  }
  return nothing('the repository has no commit yet.');
}
