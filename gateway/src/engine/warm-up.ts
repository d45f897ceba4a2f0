import type { Logger } from '@ortaq/kit/process';
import { type DocumentNode, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import type { Json } from './compile/json.ts';
import type { Operations } from './operations.ts';
import { prepare } from './prepared.ts';

/** An operation that is likely to be asked for. */
export interface KnownOperation {
  text: string;
  operationName: string | undefined;
  /** The values of the variables that decide on `@skip` and `@include`. */
  conditions: Json;
  /** The labels of progressive `@override` that held when it was asked; where it was not, those that always hold. */
  labels?: string[];
}

/** Which labels the schema has, and which of them hold for every request. */
interface Labels {
  known: readonly string[];
  switchedOn: readonly string[];
}

/**
 * Plans known operations one after the other; those that the schema cannot answer, or the planner not in time, are left
 * out.
 */
export function createWarmUp(schema: GraphQLSchema, operations: Operations, labels: Labels, log: Logger) {
  return async (known: readonly KnownOperation[]): Promise<void> => {
    const start = performance.now();
    let planned = 0;
    for (const { text, operationName, conditions, labels: held = labels.switchedOn } of known) {
      const document = parse(text);
      const operation = getOperationAST(document, operationName);
      if (!operation || !isAnswerable(document, schema)) continue;
      const prepared = prepare(text, document, operation);
      try {
        await operations.get({ prepared, conditions, labels: labels.known.filter((label) => held.includes(label)) });
        planned += 1;
      } catch (error) {
        log.debug({ operationName, err: error }, 'an operation was not planned beforehand');
      }
    }
    log.debug({ planned, of: known.length, ms: Math.round(performance.now() - start) }, 'planned beforehand');
  };
}

const isAnswerable = (document: DocumentNode, schema: GraphQLSchema) => validate(schema, document).length === 0;
