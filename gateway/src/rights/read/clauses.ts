import { type ConstDirectiveNode, type DocumentNode, valueFromASTUntyped } from 'graphql';
import type { Clause } from '../rights.ts';
import { featureNames } from './feature-names.ts';
import { normal } from './normal-form.ts';

/** Reads the clauses that directives state, each by its name. */
export type ClauseReader = (directives: readonly ConstDirectiveNode[]) => ReadonlyMap<string, Clause>;

/** @param document the supergraph, which says what the directives are called in it. */
export function clauseReader(document: DocumentNode): ClauseReader {
  const [authenticated, scopes, policies] = ['authenticated', 'requiresScopes', 'policy'].map((feature) =>
    featureNames(document, feature),
  );
  return (directives) => {
    const clauses = directives.flatMap((directive): Clause[] => {
      const { value: name } = directive.name;
      if (authenticated?.has(name)) return [{ kind: 'authenticated' }];
      if (scopes?.has(name)) return [{ kind: 'scopes', anyOf: listsOf(directive, 'scopes') }];
      return policies?.has(name) ? [{ kind: 'policies', anyOf: listsOf(directive, 'policies') }] : [];
    });
    return new Map(clauses.map((clause) => [nameOf(clause), clause]));
  };
}

/** The same for clauses that ask the same. */
export const nameOf = (clause: Clause): string =>
  clause.kind === 'authenticated' ? clause.kind : `${clause.kind} ${JSON.stringify(clause.anyOf)}`;

/** What cannot be read nobody fulfils. One value stands for a list of it (https://spec.graphql.org/October2021/#sec-List). */
function listsOf({ arguments: given = [] }: ConstDirectiveNode, name: string): string[][] {
  const node = given.find((argument) => argument.name.value === name)?.value;
  const lists = (node ? asList(valueFromASTUntyped(node)) : []).map(asList);
  return normal(lists.filter((list): list is string[] => list.every((each) => typeof each === 'string')));
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
