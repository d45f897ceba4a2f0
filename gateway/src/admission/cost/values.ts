import { type DirectiveNode, Kind, type SelectionNode, type ValueNode } from 'graphql';

/** Values of variables by name. */
export type Values = Readonly<Record<string, unknown>>;

/** The number that an argument has; undefined where it has none. */
export function numberOf(node: ValueNode | undefined, values: Values): number | undefined {
  if (node?.kind === Kind.INT) return Number(node.value);
  if (node?.kind !== Kind.VARIABLE) return undefined;
  const value = values[node.name.value];
  return typeof value === 'number' ? value : undefined;
}

/** Whether `@skip` or `@include` leaves it out. */
export function isLeftOut({ directives = [] }: SelectionNode, values: Values): boolean {
  return directives.some(
    (each) =>
      (each.name.value === 'skip' && conditionOf(each, values) === true) ||
      (each.name.value === 'include' && conditionOf(each, values) === false),
  );
}

function conditionOf({ arguments: given = [] }: DirectiveNode, values: Values): unknown {
  const value = given.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE ? values[value.name.value] : undefined;
}
