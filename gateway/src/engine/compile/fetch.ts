import { parse } from 'graphql';
import type { Ministry } from '../fetch/ministry.ts';
import { rootSelections } from '../plan/fetched-fields.ts';
import type { Fetch } from '../plan/plan.ts';
import { compileEntityFetch, type EntityStep } from './entity-fetch.ts';
import { compileRootFetch } from './root-fetch.ts';
import type { Step } from './run.ts';
import type { CompiledWithin } from './within.ts';

/** Compiles a question to one ministry: all that does not depend on a request is done here, once. */
export function compileFetch(fetch: Fetch, ministry: Ministry, within: CompiledWithin): Step {
  const selections = selectionsOf(fetch);
  const { requires, parts } = fetch;
  if (!requires) return compileRootFetch(fetch, selections, ministry, within);
  const inParts = parts ? compileParts(parts, ministry, within) : null;
  return compileEntityFetch({ ...fetch, requires }, selections, ministry, within, inParts);
}

/**
 * Each entity is asked for what can be asked with what is known of it, in several questions where it has to be. They are
 * compiled when they are first needed: with most plans they never are.
 */
function compileParts(parts: readonly Fetch[], ministry: Ministry, within: CompiledWithin): EntityStep {
  const compile = (part: Fetch): EntityStep =>
    compileEntityFetch({ ...part, requires: part.requires ?? [] }, selectionsOf(part), ministry, within);
  let steps: EntityStep[] | undefined;
  return async (run, isAsked) => {
    steps ??= parts.map(compile);
    await Promise.all(steps.map((step) => step(run, isAsked)));
  };
}

const selectionsOf = ({ operation }: Fetch) => rootSelections(parse(operation, { noLocation: true }));
