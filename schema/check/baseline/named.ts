import { readFileSync, statSync } from 'node:fs';
import { Source } from 'graphql';
import { versionOfText } from '../../changes/version.ts';
import type { BaselineFault, BaselineFound } from './baseline.ts';
import { baselineAt } from './commit.ts';
import { repositoryOf } from './git.ts';

/**
 * The baseline that a person named: a file, where there is one of that name; else a git revision.
 *
 * @param folder the folder of the schema.
 */
export function namedBaseline(against: string, folder: string): BaselineFound | BaselineFault {
  // A pipe is a file too, as in --against <(git show v1:schema/supergraph.graphql).
  const entry = statSync(against, { throwIfNoEntry: false });
  if (entry?.isDirectory() === false) return baselineOfFile(against);
  const found = baselineOfRevision(against, folder);
  // A branch may have the name of a folder.
  return entry && 'message' in found
    ? {
        message: `${against} is a directory.`,
        fix: 'Name a file in it, such as supergraph.graphql, or a git revision.',
      }
    : found;
}

function baselineOfFile(file: string): BaselineFound | BaselineFault {
  try {
    const version = versionOfText(new Source(readFileSync(file, 'utf8'), file));
    const unknown = { common: null, operations: [], changelog: null };
    return { baseline: { name: file, commit: null, version, ...unknown }, note: null };
  } catch (error) {
    return {
      message: `${file} cannot be read as a schema: ${(error as Error).message}`,
      fix: 'Name the SDL of a supergraph or of an API schema, such as a copy of schema/supergraph.graphql.',
    };
  }
}

function baselineOfRevision(revision: string, folder: string): BaselineFound | BaselineFault {
  if (revision.startsWith('-')) {
    return { message: `"${revision}" is no git revision.`, fix: 'Name one that does not begin with "-".' };
  }
  const repository = repositoryOf(folder);
  if ('reason' in repository) {
    return {
      message: `"${revision}" is no file, and there is no git repository to find it in: ${repository.reason}`,
      fix: 'Run the check in a clone of the repository, or name a file.',
    };
  }
  const commit = repository.commitOf(revision);
  if (commit === null) return unknownRevision(revision);
  const baseline = baselineAt(repository, commit, revision);
  if ('message' in baseline) return baseline;
  return { baseline, note: null };
}

function unknownRevision(revision: string): BaselineFault {
  if (/^[/.]|\.(graphqls?|gql|json|txt|md)$/.test(revision)) {
    return { message: `There is no such file: ${revision}`, fix: 'Write its path from the folder you are in.' };
  }
  const isAncestor = /[~^]/.test(revision);
  const fetch = isAncestor ? 'git fetch --unshallow' : `git fetch --depth 1 origin ${revision}`;
  return {
    message: `"${revision}" is neither a file nor a git revision that is here.`,
    fix: `Write it as git knows it; in a shallow clone fetch ${isAncestor ? 'what came before' : 'it'} first: ${fetch}`,
  };
}
