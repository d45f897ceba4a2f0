import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@ortaq/kit/process';
import { headers } from '@ortaq/schema/wire';
import type { GatewayContext } from '../http/context.ts';
import { traceHeaders } from '../http/trace.ts';
import { readAnswer, type SubgraphAnswer } from './answer.ts';
import { FetchFailure, unavailable } from './failure.ts';
import { clientErrors, isMeantForClients, type ReportedError } from './reported-errors.ts';
import type { Transport } from './transport.ts';

type Fetch = Parameters<GraphQLDataSource['process']>[0];

/** How many of a ministry's own faults are logged for one fetch. */
const loggedErrors = 5;

/**
 * Where `@apollo/gateway` fetches from: one ministry. A fetch that fails is one error with code
 * `SUBGRAPH_UNAVAILABLE` and the ministry's name; its cause goes to the log, once.
 */
export function createDataSource(ministry: string, transport: Transport, log: Logger): GraphQLDataSource {
  async function fetch({ request }: Fetch, { requestId, trace }: GatewayContext): Promise<SubgraphAnswer> {
    const { query, variables, operationName } = request;
    const answer = await transport.post(JSON.stringify({ query, variables, operationName }), {
      'content-type': 'application/json',
      accept: 'application/json',
      [headers.requestId]: requestId,
      ...traceHeaders(trace),
    });
    return readAnswer(answer, entitiesOf(request));
  }

  function logFaults(reported: ReportedError[], requestId: string): void {
    const faults = reported.filter((error) => !isMeantForClients(error));
    if (faults.length === 0) return;
    const errors = faults.slice(0, loggedErrors);
    log.error({ ministry, requestId, count: faults.length, errors }, `${ministry} reported errors of its own`);
  }

  return {
    async process(options) {
      const context = options.context as GatewayContext;
      const { requestId } = context;
      const start = performance.now();
      try {
        const { data, errors } = await fetch(options, context);
        if (errors.length === 0) return { data: data ?? null };
        logFaults(errors, requestId);
        const hasExactPaths = isOnePlace(options);
        return { data: data ?? null, errors: clientErrors(errors, { ministry, requestId, hasExactPaths }) };
      } catch (error) {
        if (!(error instanceof FetchFailure)) throw error;
        const { reason, message: cause } = error;
        const failure = unavailable(ministry, reason);
        log.warn({ ministry, requestId, reason, cause, ms: Math.round(performance.now() - start) }, failure.message);
        throw failure;
      }
    },
  };
}

/** Whether a fetch is for the operation's root or for one entity, not for the entities of a list. */
function isOnePlace(options: Fetch): boolean {
  return !('pathInIncomingRequest' in options) || !options.pathInIncomingRequest?.includes('@');
}

/** How many entities a fetch asks for; undefined where it is for the operation's root. */
function entitiesOf({ query, variables }: Fetch['request']): number | undefined {
  const representations: unknown = variables?.['representations'];
  const isForEntities = query?.includes('_entities(representations:') === true;
  return isForEntities && Array.isArray(representations) ? representations.length : undefined;
}
