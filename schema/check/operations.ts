import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type Problem, problemFromError } from '../composition/problem.ts';
import type { TrustedOperation } from '../trusted/operation.ts';
import { deprecatedUses, operationProblems } from '../trusted/problems.ts';
import { type ClientDocuments, operationsOf, readClientDocuments } from '../trusted/read.ts';

/** The trusted operations of the files, and what is wrong with them. */
interface CheckedOperations {
  operations: TrustedOperation[];
  unfit: Problem[];
  deprecated: Problem[];
}

/** Reads the trusted operations and holds them against the schema. */
export function checkedOperations(apiSchema: GraphQLSchema): CheckedOperations {
  const clients = readDocuments();
  if (!Array.isArray(clients)) return { operations: [], unfit: [clients], deprecated: [] };
  return {
    operations: operationsOf(clients),
    unfit: operationProblems(clients, apiSchema),
    deprecated: deprecatedUses(clients, apiSchema),
  };
}

function readDocuments(): ClientDocuments[] | Problem {
  try {
    return readClientDocuments();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ...problemFromError(error), code: 'OPERATION_UNREADABLE', fix: 'Write the operation as GraphQL does.' };
  }
}
