import { parse } from 'graphql';
import type { Ministry } from '../fetch/ministry.ts';
import type { Fetch } from '../plan/plan.ts';
import { compileEntityFetch } from './entity-fetch.ts';
import { rootSelections } from './merge.ts';
import { compileRootFetch } from './root-fetch.ts';
import type { Step } from './run.ts';
import type { CompiledWithin } from './within.ts';

/** Compiles a question to one ministry: all that does not depend on a request is done here, once. */
export function compileFetch(fetch: Fetch, ministry: Ministry, within: CompiledWithin): Step {
  const selections = rootSelections(parse(fetch.operation, { noLocation: true }));
  const { requires } = fetch;
  return requires
    ? compileEntityFetch({ ...fetch, requires }, selections, ministry, within)
    : compileRootFetch(fetch, selections, ministry, within);
}
