import type { ErrorCode } from '../../wire/error-codes.ts';

/** An error as the hub tells it. Its code is stable; its message is for people. */
export interface HubFault {
  message: string;
  /** Where in `data` something is missing because of it, if that is known. */
  path?: (string | number)[];
  extensions?: { code?: string; ministry?: string; argument?: string; requestId?: string };
}

/**
 * Why there is no answer: the hub's own code where it refused; else
 *
 * - `NETWORK_FAILURE`: nothing answers at the address;
 * - `TIMEOUT`: the answer was not there in time;
 * - `HTTP_ERROR`: something answered with an HTTP error that is not the hub's; `status` has it;
 * - `INVALID_ANSWER`: what answered is no GraphQL.
 */
export type HubErrorCode = ErrorCode | 'NETWORK_FAILURE' | 'TIMEOUT' | 'HTTP_ERROR' | 'INVALID_ANSWER';

interface Circumstances {
  status?: number;
  errors?: HubFault[];
  cause?: unknown;
}

/** No answer came, and why. A ministry that is down is no such error: see `Answer.missing`. */
export class HubError extends Error {
  override name = 'HubError';
  readonly code: HubErrorCode;
  /** The HTTP status; null where none came. */
  readonly status: number | null;
  /** What the hub said, where it refused the operation. */
  readonly errors: HubFault[];

  constructor(code: HubErrorCode, message: string, { status, errors = [], cause }: Circumstances = {}) {
    super(message, { cause });
    this.code = code;
    this.status = status ?? null;
    this.errors = errors;
  }
}
