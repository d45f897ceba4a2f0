/** Why a ministry gave nothing that can be used. */
export type FailureReason = 'unreachable' | 'timeout' | 'broken-off' | 'too-large' | 'unusable' | 'busy' | 'late';

/** A fetch that failed. The message is the true cause, for the log alone; clients are told `said`. */
export class FetchFailure extends Error {
  override name = 'FetchFailure';
  readonly reason: FailureReason;
  /** Whether the ministry certainly did nothing yet, or says itself that it could not, so that a query may be sent again. */
  readonly isPassing: boolean;

  constructor(reason: FailureReason, message: string, { isPassing = false, ...options }: FailureOptions = {}) {
    super(message, options);
    this.reason = reason;
    this.isPassing = isPassing;
  }
}

interface FailureOptions extends ErrorOptions {
  isPassing?: boolean;
}

/** What a client is told after the ministry's name, and nothing of its inside. */
export const said: Record<FailureReason, string> = {
  unreachable: 'cannot be reached',
  timeout: 'did not answer in time',
  'broken-off': 'broke off its answer',
  'too-large': 'gave an answer that is too large',
  unusable: 'gave no usable answer',
  busy: 'has too much to answer',
  // The time went to others before it was asked.
  late: 'did not answer in time',
};

/** Connections that were never made; codes of Node and undici. */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL|UND_ERR_(CONNECT_TIMEOUT|CLOSED|DESTROYED)|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*)$/;

/**
 * What an error of the HTTP client comes to.
 *
 * @param hasBegun whether anything of an answer had come.
 */
export function failureOf(error: unknown, hasBegun: boolean): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { code, message } = error as { code?: string; message?: string };
  const cause = [code, message].filter(Boolean).join(': ');
  const reason = neverConnected.test(code ?? '') ? 'unreachable' : 'broken-off';
  return new FetchFailure(reason, cause, { cause: error, isPassing: !hasBegun });
}
