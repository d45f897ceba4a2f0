import { type Caller, policies } from '@ortaq/schema/wire';
import type { Clause, Rights } from './rights.ts';

/** Those of the clauses that a caller does not fulfil; a policy that the hub does not know nobody does. */
export function lacking(names: readonly string[], { clauses }: Rights, caller: Caller): string[] {
  return names.filter((name) => {
    const clause = clauses.get(name);
    return clause === undefined || !fulfils(caller, clause);
  });
}

function fulfils(caller: Caller, clause: Clause): boolean {
  if (clause.kind === 'authenticated') return caller.kind !== 'anonymous';
  const holds = clause.kind === 'scopes' ? (name: string) => caller.scopes.includes(name) : satisfies(caller);
  return clause.anyOf.some((all) => all.every(holds));
}

const satisfies = (caller: Caller) => (name: string) =>
  Object.hasOwn(policies, name) && policies[name]?.(caller) === true;
