import { type ConstDirectiveNode, Kind } from 'graphql';

/** The value of a directive's argument; undefined where it is not given. */
export const argumentOf = (directive: ConstDirectiveNode, name: string) =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

/** The subgraph that a `join__type` or `join__field` is about, as a value of `join__Graph`. */
export function graphOf(directive: ConstDirectiveNode): string {
  const graph = argumentOf(directive, 'graph');
  return graph?.kind === Kind.ENUM ? graph.value : '';
}

/** Whether a `join__type` declares a key. */
export const isKey = (directive: ConstDirectiveNode): boolean =>
  directive.name.value === 'join__type' && argumentOf(directive, 'key') !== undefined;

/** Whether the subgraph can be entered by a key. */
export function isResolvable(directive: ConstDirectiveNode): boolean {
  const resolvable = argumentOf(directive, 'resolvable');
  return resolvable?.kind !== Kind.BOOLEAN || resolvable.value;
}
