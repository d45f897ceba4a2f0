import { parse } from 'graphql';
import type { Ministry } from '../fetch/ministry.ts';
import type { Fetch } from '../plan/plan.ts';
import { compileEntityFetch } from './entity-fetch.ts';
import { rootSelections } from './merge.ts';
import { compileParts } from './parts.ts';
import { compileRepresentation, type Represent } from './representation.ts';
import { compileRootFetch } from './root-fetch.ts';
import type { Step } from './run.ts';
import type { CompiledWithin } from './within.ts';

/** Compiles a question to one ministry: all that does not depend on a request is done here, once. */
export function compileFetch(fetch: Fetch, ministry: Ministry, within: CompiledWithin): Step {
  if (!fetch.requires) return compileRootFetch(fetch, selectionsOf(fetch), ministry, within);
  const represent = compileRepresentation({ ...fetch, requires: fetch.requires }, within.subtypes);
  const ask = (part: Fetch, of: Represent, otherwise: Step | null) =>
    compileEntityFetch(part, selectionsOf(part), { ministry, represent: of, otherwise }, within);
  const { parts } = fetch;
  return ask(
    fetch,
    represent,
    parts
      ? compileParts(parts, represent, { subtypes: within.subtypes, ask: (part, of) => ask(part, of, null) })
      : null,
  );
}

const selectionsOf = ({ operation }: Fetch) => rootSelections(parse(operation, { noLocation: true }));
