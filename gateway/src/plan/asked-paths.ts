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
    const fields = fieldsIn(sets, fragments).filter((field) => responseName(field) === step);
    if (fields.length === 0) return false;
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return true;
}

/** Each fragment is opened once: a few that spread one another twice would else be opened millions of times. */
function fieldsIn(sets: SelectionSetNode[], fragments: FragmentDefinitionNode[]): FieldNode[] {
  const opened = new Set<string>();
  const open = (set: SelectionSetNode): FieldNode[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return open(selection.selectionSet);
      const { value } = selection.name;
      if (opened.has(value)) return [];
      opened.add(value);
      const spread = fragments.find(({ name }) => name.value === value);
      return spread ? open(spread.selectionSet) : [];
    });
  return sets.flatMap(open);
}

const responseName = ({ alias, name }: FieldNode) => (alias ?? name).value;
