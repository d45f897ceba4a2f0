import {
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Json } from '../compile/json.ts';
import type { AskedOperation } from '../plan/asked-operation.ts';
import type { Selected } from '../plan/selected.ts';

/** Adds to the data what an operation asks of the schema itself. */
export type Introspect = (data: Json, variables: Json) => void;

export const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/**
 * Null where nothing is asked of the schema. The answer is kept where no variable can change it.
 *
 * @param selected the fields of the operation's root, by their names in the data.
 */
export function compileIntrospection(
  { operation, fragments }: AskedOperation,
  selected: Selected['fields'],
  schema: GraphQLSchema,
): Introspect | null {
  const fields = [...selected].filter(([, [node]]) => isIntrospection(node.name.value));
  if (fields.length === 0) return null;
  const selections = fields.flatMap(([, nodes]) => nodes);
  const asked: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const document = { kind: Kind.DOCUMENT as const, definitions: [asked, ...fragments.values()] };
  const answer = (variableValues: Json): Json => {
    const { data, errors } = executeSync({ schema, document, rootValue: {}, variableValues });
    if (!data) throw errors?.[0] ?? new Error('introspection gave nothing');
    return Object.fromEntries(fields.map(([name, [node]]) => [name, data[(node.alias ?? node.name).value]]));
  };
  const isConstant = !usesVariables([...selections, ...fragments.values()]);
  let kept: Json | undefined;
  return (data, variables) => {
    Object.assign(data, isConstant ? (kept ??= answer(variables)) : answer(variables));
  };
}

function usesVariables(nodes: readonly (FieldNode | FragmentDefinitionNode)[]): boolean {
  let uses = false;
  for (const node of nodes) visit(node, { Variable: () => void (uses = true) });
  return uses;
}
