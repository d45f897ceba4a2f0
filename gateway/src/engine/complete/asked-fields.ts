import type { Path } from '../compile/run.ts';
import { placesTold } from '../plan/fetched-fields.ts';
import type { PlanNode } from '../plan/plan.ts';
import type { ClientsPath } from './asked-paths.ts';

/** Whether any ministry is asked for what stands at a place, given in the client's names. */
export type IsAskedFor = (path: Path) => boolean;

/**
 * Reads from a plan what is asked for at all, when first that is asked: Apollo's planner leaves out what it knows that no
 * object can have, such as the fields of a type that one of the ministries does not count to a union.
 */
export function createIsAskedFor(plan: PlanNode | null, clientsPath: ClientsPath): IsAskedFor {
  let asked: Set<string> | undefined;
  return (path) => {
    asked ??= new Set(plan ? fieldsOf(plan).map((each) => keyOf(clientsPath(each) ?? [])) : []);
    return asked.has(keyOf(path));
  };
}

const keyOf = (path: Path) => path.filter((step) => typeof step === 'string').join('.');

function fieldsOf(node: PlanNode): Path[] {
  return node.kind === 'fetch' ? placesTold(node) : node.nodes.flatMap(fieldsOf);
}
