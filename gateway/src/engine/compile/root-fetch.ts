import type { SelectionSetNode } from 'graphql';
import type { Ministry } from '../fetch/ministry.ts';
import type { Fetch } from '../plan/plan.ts';
import { bodyOf, variablesText } from './body.ts';
import { fetchedFields, type FetchedFields, merge } from './merge.ts';
import { entitiesAt, pathsOf } from './places.ts';
import { rename, renamedFields } from './renames.ts';
import { joining, reportErrors, reportFailure } from './reports.ts';
import type { Path, Run, Step } from './run.ts';
import type { Subtypes } from './subtypes.ts';

/** Compiles a question to one ministry for the operation's root, or for where a field leads back to it. */
export function compileRootFetch(
  fetch: Fetch,
  selections: SelectionSetNode,
  ministry: Ministry,
  subtypes: Subtypes,
): Step {
  const asked = fetchedFields(selections);
  const fields = fetch.renamed.reduce<FetchedFields>(renamedFields, asked);
  const opening = bodyOf(fetch);
  const places = (run: Run): Path[] => pathsOf(run.data, fetch.path, () => true);
  const all = (run: Run): Path[] => places(run).flatMap((place) => asked.map(({ name }) => [...place, name]));
  const at = (run: Run, path: Path): Path[] =>
    asked.some(({ name }) => name === path[0]) ? places(run).map((place) => [...place, ...path]) : [];

  return async (run) => {
    const roots = entitiesAt(run.data, fetch.path);
    if (roots.length === 0) return;
    const body = `${opening}${variablesText(fetch.variables, run).slice(1)}}}`;
    try {
      const { data, errors } = await ministry.ask(body, { isMutation: fetch.isMutation, run });
      if (data) {
        joining(run, ministry, () => {
          for (const each of fetch.renamed) rename(data, each, subtypes);
          for (const root of roots) merge(root, data, fields, subtypes);
        });
      }
      if (errors.length > 0) {
        reportErrors(run, ministry.name, errors, {
          all: () => all(run),
          isWhole: data !== undefined,
          at: (path) => at(run, path),
        });
      }
    } catch (error) {
      reportFailure(run, ministry.name, error, all(run));
    }
  };
}
