import { type ConstDirectiveNode, Kind, parse } from 'graphql';
import { argumentOf, isKey, isResolvable } from './join-directives.ts';

/** The names of a key's fields; undefined where the directive declares none that a subgraph can be entered by. */
export function keyNames(directive: ConstDirectiveNode): Set<string> | undefined {
  const key = argumentOf(directive, 'key');
  if (!isKey(directive) || !isResolvable(directive) || key?.kind !== Kind.STRING) return undefined;
  const [set] = parse(`{${key.value}}`, { noLocation: true }).definitions;
  const selections = set?.kind === Kind.OPERATION_DEFINITION ? set.selectionSet.selections : [];
  return new Set(selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : [])));
}
