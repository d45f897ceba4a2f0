import type { GraphQLSchema } from 'graphql';
import type { Problem } from '../composition/problem.ts';
import type { TrustedOperation } from '../trusted/operation.ts';
import { deprecatedUses, operationProblems, unreadableOperation } from '../trusted/problems.ts';
import { operationsOf, readClients } from '../trusted/read.ts';

/** The trusted operations of the files, and what is wrong with them. */
interface CheckedOperations {
  operations: TrustedOperation[];
  unfit: Problem[];
  deprecated: Problem[];
}

/** Reads the trusted operations, as far as they can be read, and holds them against the schema. */
export function checkedOperations(apiSchema: GraphQLSchema): CheckedOperations {
  const { clients, errors } = readClients();
  return {
    operations: operationsOf(clients),
    unfit: [...errors.map(unreadableOperation), ...operationProblems(clients, apiSchema)],
    deprecated: deprecatedUses(clients, apiSchema),
  };
}
