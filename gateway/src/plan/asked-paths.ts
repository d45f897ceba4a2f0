import type { ApolloGateway } from '@apollo/gateway';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Result = Awaited<ReturnType<ApolloGateway['executor']>>;

/**
 * Takes off errors the paths that lead to what the client did not ask for: what the hub asks a ministry for on its own,
 * for keys and `@requires`, is nothing that a client can find in the answer, and may be nothing it may know of.
 */
export function keepAskedPaths(
  result: Result,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): Result {
  if (result.errors === undefined) return result;
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const errors = result.errors.map((error) => {
    if (error.path === undefined || isAsked(error.path, operation, fragments)) return error;
    const { message, nodes, extensions, originalError } = error;
    return new GraphQLError(message, { nodes, extensions, originalError });
  });
  return { ...result, errors };
}

function isAsked(
  path: readonly (string | number)[],
  operation: OperationDefinitionNode,
  fragments: FragmentDefinitionNode[],
): boolean {
  let sets: SelectionSetNode[] = [operation.selectionSet];
  for (const step of path.filter((each) => typeof each === 'string')) {
    const fields = sets.flatMap((set) => fieldsIn(set, fragments)).filter((field) => responseName(field) === step);
    if (fields.length === 0) return false;
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return true;
}

function fieldsIn(set: SelectionSetNode, fragments: FragmentDefinitionNode[]): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, fragments);
    const spread = fragments.find(({ name }) => name.value === selection.name.value);
    return spread ? fieldsIn(spread.selectionSet, fragments) : [];
  });
}

const responseName = ({ alias, name }: FieldNode) => (alias ?? name).value;
