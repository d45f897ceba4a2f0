import type { Caller } from '@ortaq/schema/wire';
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { lacking } from '../rights/caller.ts';
import { needsOf, type Rights } from '../rights/rights.ts';
import type { PreparedOperation } from './prepared.ts';

/** Says which of the rights that an operation needs its caller does not have. */
export interface Guard {
  /** The names of the clauses: where they are the same, two callers get the same. */
  deniedTo: (caller: Caller, prepared: PreparedOperation, document: DocumentNode) => readonly string[];
  /** The names of all clauses that any field of a document needs. */
  neededBy: (prepared: PreparedOperation, document: DocumentNode) => readonly string[];
}

const none: readonly string[] = [];

/** What a document needs is looked for once for as long as it is kept. */
export function createGuard(rights: Rights, schema: GraphQLSchema): Guard {
  const known = new WeakMap<PreparedOperation, readonly string[]>();

  function neededBy(prepared: PreparedOperation, document: DocumentNode): readonly string[] {
    if (rights.needs.size === 0) return none;
    let needed = known.get(prepared);
    if (!needed) known.set(prepared, (needed = clausesIn(document, schema, rights)));
    return needed;
  }

  return {
    neededBy,
    deniedTo(caller, prepared, document) {
      const needed = neededBy(prepared, document);
      return needed.length === 0 ? none : lacking(needed, rights, caller);
    },
  };
}

function clausesIn(document: DocumentNode, schema: GraphQLSchema, rights: Rights): string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const look = visitWithTypeInfo(types, {
    Field({ name }) {
      const parent = types.getParentType();
      for (const clause of parent ? needsOf(rights, parent.name, name.value) : none) found.add(clause);
    },
  });
  visit(document, look);
  return [...found].toSorted();
}
