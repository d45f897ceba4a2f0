import { Source } from 'graphql';
import { versionOfText } from '../../changes/version.ts';
import type { Baseline, BaselineFault } from './baseline.ts';
import type { Repository } from './git.ts';
import { operationsOfManifest } from './manifest.ts';

/**
 * Reads the contract as it was in a commit.
 *
 * @param name what the commit is called in the report.
 */
export function baselineAt(repository: Repository, commit: string, name: string): Baseline | BaselineFault {
  const file = 'supergraph.graphql';
  const supergraph = repository.fileAt(commit, file);
  const at = `schema/${file} at ${name} (${commit.slice(0, 10)})`;
  const fix = 'Compare with a later commit, or with a file: --against FILE.';
  if (supergraph === null) return { message: `There is no ${at}.`, fix };
  try {
    return {
      name,
      commit,
      version: versionOfText(new Source(supergraph, at)),
      common: repository.fileAt(commit, 'common.graphql'),
      operations: operationsOfManifest(repository.fileAt(commit, 'operations/manifest.json')),
      changelog: repository.fileAt(commit, 'CHANGELOG.md') ?? '',
    };
  } catch (error) {
    return { message: `${at} cannot be read as a schema: ${(error as Error).message}`, fix };
  }
}
