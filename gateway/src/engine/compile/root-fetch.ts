import type { SelectionSetNode } from 'graphql';
import { createDisclose } from '../disclose/disclosure.ts';
import type { Ministry } from '../fetch/ministry.ts';
import { fetchedFields, type FetchedFields, renamedFields } from '../plan/fetched-fields.ts';
import type { Fetch } from '../plan/plan.ts';
import { bodyOf, variablesText } from './body.ts';
import { merge } from './merge.ts';
import type { Json } from './json.ts';
import { entitiesAt, pathsOf } from './places.ts';
import { rename } from './renames.ts';
import { joining, logLacking, reportErrors, reportFailure, unreported } from './reports.ts';
import type { Path, Run, Step } from './run.ts';
import { compileTake, type Taking } from './take.ts';
import type { CompiledWithin } from './within.ts';

/** Compiles a question to one ministry for the operation's root, or for where a field leads back to it. */
export function compileRootFetch(
  fetch: Fetch,
  selections: SelectionSetNode,
  ministry: Ministry,
  { subtypes, isInContext }: CompiledWithin,
): Step {
  const asked = fetchedFields(selections);
  const take = compileTake([selections], subtypes);
  const fields = fetch.renamed.reduce<FetchedFields>(renamedFields, asked);
  const opening = bodyOf(fetch);
  const disclose = createDisclose(ministry.name, [selections], ({ schema }) => {
    const root = fetch.isMutation ? schema.getMutationType() : schema.getQueryType();
    return root?.name ?? '';
  });
  const places = (run: Run): Path[] => pathsOf(run.data, fetch.path, () => true);
  const all = (run: Run): Path[] => places(run).flatMap((place) => asked.map(({ name }) => [...place, name]));
  const at = (run: Run, path: Path): Path[] =>
    asked.some(({ name }) => name === path[0]) ? places(run).map((place) => [...place, ...path]) : [];

  /** @returns what the answer lacks, in its own paths. */
  function join(data: Json, roots: readonly Json[]): Path[] {
    const taking: Taking = { trail: [], lacking: [] };
    take(data, taking, 0);
    for (const each of fetch.renamed) rename(data, each, subtypes);
    for (const [index, root] of roots.entries()) {
      // Places share what was fetched for them, but where it may come to differ.
      merge(root, isInContext && index > 0 ? structuredClone(data) : data, fields, subtypes);
    }
    return taking.lacking;
  }

  function note(run: Run, lacking: readonly Path[]): void {
    if (lacking.length === 0) return;
    logLacking(run, ministry, lacking);
    for (const place of places(run)) {
      for (const path of lacking) run.lacking.push({ ministry: ministry.name, path: [...place, ...path] });
    }
  }

  return async (run) => {
    const roots = entitiesAt(run.data, fetch.path);
    if (roots.length === 0) return;
    const body = `${opening}${variablesText(fetch.variables, run).slice(1)}}}`;
    try {
      const { data, errors } = await ministry.ask(body, { isMutation: fetch.isMutation, run });
      if (data) {
        disclose(run.disclosure, data);
        const lacking = joining(run, ministry, () => join(data, roots));
        note(run, unreported(lacking, errors));
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
