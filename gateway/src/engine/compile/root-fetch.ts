import type { SelectionSetNode } from 'graphql';
import type { Ministry } from '../fetch/ministry.ts';
import type { Fetch } from '../plan/plan.ts';
import { bodyOf, variablesText } from './body.ts';
import { fetchedFields, type FetchedFields, merge } from './merge.ts';
import { rename, renamedFields } from './renames.ts';
import { reportErrors, reportFailure } from './reports.ts';
import type { Path, Step } from './run.ts';
import type { Subtypes } from './subtypes.ts';

/** Compiles a question to one ministry for the operation's root. */
export function compileRootFetch(
  fetch: Fetch,
  selections: SelectionSetNode,
  ministry: Ministry,
  subtypes: Subtypes,
): Step {
  const asked = fetchedFields(selections);
  const fields = fetch.renamed.reduce<FetchedFields>(renamedFields, asked);
  const roots = () => asked.map(({ name }) => [name]);
  const at = (path: Path) => (asked.some(({ name }) => name === path[0]) ? [path] : []);
  const opening = bodyOf(fetch);
  return async (run) => {
    const body = `${opening}${variablesText(fetch.variables, run).slice(1)}}}`;
    try {
      const { data, errors } = await ministry.ask(body, { isMutation: fetch.isMutation, run });
      if (data) {
        for (const each of fetch.renamed) rename(data, each, subtypes);
        merge(run.data, data, fields, subtypes);
      }
      if (errors.length > 0) {
        reportErrors(run, ministry.name, errors, { all: roots, isWhole: data !== undefined, at });
      }
    } catch (error) {
      reportFailure(run, ministry.name, error, roots());
    }
  };
}
