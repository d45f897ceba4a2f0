import type { IncomingHttpHeaders } from 'node:http';
import { errorCodes, headers, purposes } from '@ortaq/schema/wire';
import { Refused } from '../http/refusals.ts';

/**
 * What a request says it is for, by `X-Purpose`.
 *
 * @throws Refused for a code that is none, naming those that are.
 */
export function purposeOf(incoming: IncomingHttpHeaders): string | undefined {
  const given = incoming[headers.purpose]?.toString() ?? '';
  if (given === '') return undefined;
  const purpose = purposes.find((known) => known === given);
  if (purpose !== undefined) return purpose;
  throw new Refused(`X-Purpose must be one of ${purposes.join(', ')}.`, {
    status: 400,
    code: errorCodes.purposeRequired,
  });
}

/** No control characters, nor what is invisible or turns the direction of writing: it is read in logs. */
const printable = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The caller's reference to its case, by `X-Case`: as ASCII or UTF-8.
 *
 * @throws Refused for what is too long, or cannot be read.
 */
export function caseOf(incoming: IncomingHttpHeaders): string | undefined {
  const given = incoming[headers.case]?.toString() ?? '';
  if (given === '') return undefined;
  const reference = decoded(given);
  if (reference !== undefined && printable.test(reference)) return reference;
  throw new Refused('X-Case may have 200 printable characters at most, as UTF-8.', {
    status: 400,
    code: errorCodes.badRequest,
  });
}

/** Node reads headers byte by byte, as Latin-1. */
function decoded(header: string): string | undefined {
  try {
    return utf8.decode(Buffer.from(header, 'latin1'));
  } catch {
    return undefined;
  }
}
