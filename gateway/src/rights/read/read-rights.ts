import type { DocumentNode } from 'graphql';
import { type Clause, noRights, type Rights } from '../rights.ts';
import { clauseReader } from './clauses.ts';
import { hiddenInput } from './hidden-input.ts';
import { neededAt } from './needs.ts';
import { createPlaces, type Own } from './places.ts';
import { readTypes } from './types.ts';

/**
 * The rights that a supergraph states by `@authenticated`, `@requiresScopes` and `@policy`, whatever it calls them.
 *
 * A field needs its own, those of the type that it is of and of the type that it gives, those that were written on the
 * same place of an interface, and what it is worked out from needs. Asked of an interface, a field needs what it needs of
 * every type of it, and what gives an interface needs the rights of all of these types: so Apollo's composition writes it
 * on interfaces, and its Router enforces it.
 */
export function readRights(document: DocumentNode): Rights {
  const clausesOf = clauseReader(document);
  const types = readTypes(document);
  const clauses = new Map<string, Clause>();
  const own: Own = ({ directives }) => {
    const carried = clausesOf(directives);
    for (const [name, clause] of carried) clauses.set(name, clause);
    return carried;
  };
  const places = createPlaces(types, { own, hidden: hiddenInput(document, types) });
  if (clauses.size === 0) return noRights;
  const needs = new Map<string, readonly string[]>();
  for (const coordinate of places.keys()) {
    const needed = coordinate.includes('.') ? neededAt(coordinate, places) : [];
    if (needed.length > 0) needs.set(coordinate, needed);
  }
  return { clauses, needs };
}
