import type { ApolloGateway } from '@apollo/gateway';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, visit } from 'graphql';

type Result = Awaited<ReturnType<ApolloGateway['executor']>>;

interface Planned {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** What every alias gets at its end on the way to the planner: no field's name ends so. */
const ending = '__asked';

/**
 * A request whose aliases cannot be mistaken for fields, and what gives its answer the client's names again.
 *
 * Apollo's planner has keys and what `@requires` names fetched into the same object as what the client asks for, under
 * their own names. An alias of such a name gets the other's value, or gives it its own
 * (https://github.com/apollographql/federation/issues/3036): a wrong answer, and a way to read a field that the API
 * does not have.
 */
export function withSafeAliases<Request extends Planned>(
  request: Request,
): { request: Request; restore: (result: Result) => Result } {
  const original = new Map<string, string>();
  const document = visit(request.document, {
    Field(node) {
      if (!node.alias) return undefined;
      const { value } = node.alias;
      original.set(value + ending, value);
      return { ...node, alias: { kind: Kind.NAME, value: value + ending } };
    },
  });
  if (original.size === 0) return { request, restore: (result) => result };
  const operation = document.definitions[request.document.definitions.indexOf(request.operation)];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the document does not have its operation');
  return { request: { ...request, document, operation }, restore: (result) => restored(result, original) };
}

function restored(result: Result, original: Map<string, string>): Result {
  const nameOf = (name: string) => original.get(name) ?? name;
  const { data, errors, extensions: { valueCompletion, ...extensions } = {}, ...rest } = result;
  return {
    ...rest,
    data: renamed(data, nameOf) as Result['data'],
    ...(errors && { errors: errors.map(inClientsNames) }),
    ...(result.extensions && {
      extensions: {
        ...extensions,
        ...(Array.isArray(valueCompletion) && { valueCompletion: valueCompletion.map(inClientsNames) }),
      },
    }),
  };

  function inClientsNames(error: GraphQLError): GraphQLError {
    if (error.path === undefined) return error;
    const { message, nodes, extensions: own, originalError } = error;
    const path = error.path.map((step) => (typeof step === 'string' ? nameOf(step) : step));
    return new GraphQLError(message, { nodes, path, extensions: own, originalError });
  }
}

/** A value with the keys of its objects renamed, in their order. */
function renamed(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, nameOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [nameOf(key), renamed(each, nameOf)]));
}
