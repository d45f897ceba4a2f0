import { type ErrorCode, errorCodes } from '@ortaq/schema/wire';

/** An error as a ministry reports it; what is not of the right type is left out. */
export interface ReportedError {
  message: string;
  code?: string;
  argument?: string;
  path?: (string | number)[];
}

/** What a ministry says to the client: these pass with their message, all else is its own fault. */
const meantForClients = new Set<string | undefined>([
  errorCodes.badUserInput,
  errorCodes.subgraphUnavailable,
] satisfies ErrorCode[]);

export const isMeantForClients = ({ code }: ReportedError): boolean => meantForClients.has(code);

/** What leaves the hub of an error that a ministry reports: its own faults are masked. */
export function wordsFor(
  { message, code = '', argument }: ReportedError,
  ministry: string,
): { message: string; code: string; ministry: string; argument?: string } {
  if (!meantForClients.has(code)) {
    return { message: `${ministry} could not answer in full`, code: errorCodes.internal, ministry };
  }
  if (code === errorCodes.subgraphUnavailable) return { message: `${ministry} cannot be reached`, code, ministry };
  return { message, code, ministry, ...(argument !== undefined && { argument }) };
}
