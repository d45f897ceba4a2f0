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
  const nameOf = (file: string) => `schema/${file} at ${name} (${commit.slice(0, 10)})`;
  const supergraph = nameOf('supergraph.graphql');
  const text = repository.fileAt(commit, 'supergraph.graphql');
  if (text === null) return { message: `There is no ${supergraph}.`, fix };

  const version = readOr(() => versionOfText(new Source(text, supergraph)), `${supergraph} cannot be read as a schema`);
  if ('message' in version) return version;

  const manifest = 'operations/manifest.json';
  const operations = readOr(
    () => operationsOfManifest(repository.fileAt(commit, manifest)),
    `${nameOf(manifest)} cannot be read as a manifest`,
  );
  if ('message' in operations) return operations;

  return {
    name,
    commit,
    version,
    common: repository.fileAt(commit, 'common.graphql'),
    operations,
    changelog: repository.fileAt(commit, 'CHANGELOG.md') ?? '',
  };
}

const fix = 'Compare with a commit where it is sound: --against REF; or with a file: --against FILE.';

function readOr<T extends object>(read: () => T, complaint: string): T | BaselineFault {
  try {
    return read();
  } catch (error) {
    return { message: `${complaint}: ${(error as Error).message}`, fix };
  }
}
