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
import { operationSyntaxFix } from '../composition/fixes/syntax.ts';
import { syntaxProblem } from '../composition/read.ts';
import type { ClientDocuments } from './read.ts';

// An operation without a name has a message of our own.
const rules = specifiedRules.filter((rule) => rule !== LoneAnonymousOperationRule);

/** Why a file of operations cannot be read, with its line and what mends it. */
export function unreadableOperation(error: GraphQLError): Problem {
  return { ...syntaxProblem(error, operationSyntaxFix), code: 'OPERATION_UNREADABLE' };
}

/** Why operations cannot be trusted as they stand: each problem with file and line. */
export function operationProblems(clients: readonly ClientDocuments[], apiSchema: GraphQLSchema): Problem[] {
  const problems = clients.flatMap(({ documents }) => [
    ...documents.flatMap((document) => [...unnamed(document), ...misfiled(document)]),
    ...validate(apiSchema, concatAST(documents), rules).map((error) => problemOf('OPERATION_INVALID', error)),
  ]);
  return [...problems, ...sharedNames(clients)];
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

/** Types are generated for the operations and fragments of all clients together. A client's own repeats are invalid. */
function sharedNames(clients: readonly ClientDocuments[]): Problem[] {
  const named = clients.flatMap(({ client, documents }) =>
    concatAST(documents).definitions.flatMap((node) =>
      'name' in node && node.name ? [{ client, node, name: node.name.value }] : [],
    ),
  );
  const isSame = (one: (typeof named)[number], other: (typeof named)[number]) =>
    one.name === other.name && one.node.kind === other.node.kind;
  return named.flatMap((one) => {
    const first = named.find((other) => isSame(one, other));
    if (first === undefined || first.client === one.client) return [];
    const error = new GraphQLError(`The name ${one.name} is taken by the client ${first.client}.`, {
      nodes: [one.node, first.node],
    });
    return [problemOf('OPERATION_NAME_TAKEN', error, 'choose another name: they are unique among all clients')];
  });
}

const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;

const operationsOf = ({ definitions }: DocumentNode): OperationDefinitionNode[] => definitions.filter(isOperation);

function problemOf(code: string, error: GraphQLError, fix?: string): Problem {
  return { ...problemFromError(error), code, ...(fix !== undefined && { fix }) };
}
