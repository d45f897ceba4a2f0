import {
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { Json } from '../compile/json.ts';
import type { AskedOperation } from '../plan/asked-operation.ts';

/** What a field that asks for the schema itself is answered. */
export type Introspect = (variables: Json) => unknown;

export const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/**
 * Compiles a field of the root that asks for the schema, wherever the root is led back to. The answer is kept where no
 * variable can change it.
 *
 * @param nodes all places of the field.
 */
export function compileIntrospection(
  { operation, fragments }: AskedOperation,
  nodes: readonly [FieldNode, ...FieldNode[]],
  schema: GraphQLSchema,
): Introspect {
  const [{ alias, name }] = nodes;
  const asked: OperationDefinitionNode = {
    ...operation,
    // Of a mutation too, where a field leads back to the root of queries.
    operation: OperationTypeNode.QUERY,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
  };
  const document = { kind: Kind.DOCUMENT as const, definitions: [asked, ...fragments.values()] };
  const answer = (variableValues: Json): unknown => {
    const { data, errors } = executeSync({ schema, document, rootValue: {}, variableValues });
    if (!data) throw errors?.[0] ?? new Error('introspection gave nothing');
    return data[(alias ?? name).value];
  };
  const isConstant = !usesVariables([...nodes, ...fragments.values()]);
  let kept: { answer: unknown } | undefined;
  return (variables) => (isConstant ? (kept ??= { answer: answer(variables) }).answer : answer(variables));
}

function usesVariables(nodes: readonly (FieldNode | FragmentDefinitionNode)[]): boolean {
  let uses = false;
  for (const node of nodes) visit(node, { Variable: () => void (uses = true) });
  return uses;
}
