import {
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  LoneAnonymousOperationRule,
  NoDeprecatedCustomRule,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { type Problem, problemFromError } from '../composition/problem.ts';
import type { ClientDocuments } from './read.ts';

// An operation without a name has a message of our own.
const rules = specifiedRules.filter((rule) => rule !== LoneAnonymousOperationRule);

/** Why operations cannot be trusted as they stand: each problem with file and line. */
export function operationProblems(clients: readonly ClientDocuments[], apiSchema: GraphQLSchema): Problem[] {
  return clients.flatMap(({ documents }) => [
    ...documents.flatMap((document) => [...unnamed(document), ...misfiled(document)]),
    ...validate(apiSchema, concatAST(documents), rules).map((error) => problemOf('OPERATION_INVALID', error)),
  ]);
}

/** Where operations use what is deprecated: they still work, until it is removed. */
export function deprecatedUses(clients: readonly ClientDocuments[], apiSchema: GraphQLSchema): Problem[] {
  return clients.flatMap(({ documents }) =>
    validate(apiSchema, concatAST(documents), [NoDeprecatedCustomRule]).map((error) =>
      problemOf('OPERATION_USES_DEPRECATED', error),
    ),
  );
}

function unnamed(document: DocumentNode): Problem[] {
  return operationsOf(document)
    .filter(({ name }) => !name)
    .map((operation) =>
      problemOf(
        'OPERATION_UNNAMED',
        new GraphQLError('An operation has no name.', { nodes: operation }),
        `write a name after \`${operation.operation}\`, the same as the file's`,
      ),
    );
}

/** The name of a file is how tools and readers find an operation. */
function misfiled(document: DocumentNode): Problem[] {
  const operations = operationsOf(document);
  return operations.flatMap((operation) => {
    const name = operation.name?.value;
    const file = operation.loc?.source.name.split('/').at(-1);
    if (name === undefined || file === `${name}.graphql`) return [];
    const error = new GraphQLError(`The operation ${name} stands in ${file}.`, { nodes: operation });
    return [problemOf('OPERATION_MISFILED', error, `move it to ${name}.graphql, the one operation of that file`)];
  });
}

const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;

const operationsOf = ({ definitions }: DocumentNode): OperationDefinitionNode[] => definitions.filter(isOperation);

function problemOf(code: string, error: GraphQLError, fix?: string): Problem {
  return { ...problemFromError(error), code, ...(fix !== undefined && { fix }) };
}
