import { errorCodes } from '@ortaq/schema/wire';
import type { FormattedExecutionResult } from 'graphql';

const clientsFaults = new Set<unknown>([
  errorCodes.parseFailed,
  errorCodes.validationFailed,
  errorCodes.badUserInput,
  errorCodes.purposeRequired,
]);

/**
 * The HTTP status by GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/, 6.4)
 * where it differs from what Apollo Server chose, else undefined. A well-formed request that
 * GraphQL refused is 200 for clients of `application/json`; without data, a fault of ours is 500.
 */
export function statusOf({ data, errors }: FormattedExecutionResult, accept: string): number | undefined {
  const code = errors?.[0]?.extensions?.['code'];
  if (data !== undefined) return undefined;
  if (code === errorCodes.internal) return 500;
  const knowsStatuses = accept.includes('application/graphql-response+json');
  return clientsFaults.has(code) && !knowsStatuses ? 200 : undefined;
}
