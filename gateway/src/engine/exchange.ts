import { errorCodes } from '@ortaq/schema/wire';
import { type ExecutionResult, OperationTypeNode } from 'graphql';
import type { ToldBy } from './disclose/told.ts';
import type { EngineRequest } from './engine.ts';
import { prepare } from './prepared.ts';

/** What has to be recorded of an operation, as far as the engine knows it. */
export interface Exchange {
  kind: 'query' | 'mutation';
  /** Null for an operation without a name. */
  name: string | null;
  /** SHA-256 of the operation as it is kept, in hexadecimal. */
  hash: string;
  told: ToldBy;
  /** `failed` as long as nothing was answered. */
  outcome: 'complete' | 'incomplete' | 'refused' | 'failed';
}

/** An exchange of which nothing is known yet but what is asked. */
export function exchangeOf({ source, document, operation }: EngineRequest): Exchange {
  const { key, operationName = null } = prepare(source, document, operation);
  return {
    kind: operation.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
    name: operationName,
    hash: Buffer.from(key, 'base64').toString('hex'),
    told: new Map(),
    outcome: 'failed',
  };
}

/** What an answer comes to. */
export function outcomeOf({ data, errors = [] }: ExecutionResult): Exchange['outcome'] {
  if (errors.length === 0) return 'complete';
  if (data !== null && data !== undefined) return 'incomplete';
  return errors.every(({ extensions }) => extensions['code'] === errorCodes.unauthorized) ? 'refused' : 'failed';
}
