import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';

/** Why a ministry gave nothing that can be used. */
export type FailureReason = 'unreachable' | 'timeout' | 'broken-off' | 'too-large' | 'unusable';

/** A fetch that failed. The message is the true cause, for the log alone; clients get `unavailable`. */
export class FetchFailure extends Error {
  override name = 'FetchFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const said: Record<FailureReason, string> = {
  unreachable: 'cannot be reached',
  timeout: 'did not answer in time',
  'broken-off': 'broke off its answer',
  'too-large': 'gave an answer that is too large',
  unusable: 'gave no usable answer',
};

/** Connections that were never made; codes of Node and undici. */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL|UND_ERR_(CONNECT_TIMEOUT|CLOSED|DESTROYED)|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED\w*)$/;

/** What an error of the HTTP client comes to. */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { code, message } = error as { code?: string; message?: string };
  const cause = [code, message].filter(Boolean).join(': ');
  return new FetchFailure(neverConnected.test(code ?? '') ? 'unreachable' : 'broken-off', cause, { cause: error });
}

/** What a client is told: which ministry is missing, and nothing of its inside. */
export function unavailable(ministry: string, reason: FailureReason): GraphQLError {
  return new GraphQLError(`${ministry} ${said[reason]}`, {
    extensions: { code: errorCodes.subgraphUnavailable, ministry },
  });
}
