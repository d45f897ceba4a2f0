import type { FormattedExecutionResult } from 'graphql';

/** What the choice of an answer's form and of its reader depends on. */
export const varyBy = 'accept, authorization';

/**
 * The `Cache-Control` of an answer: whole answers to GETs by nobody in particular may be kept for
 * `maxAge` seconds, by anyone. What an identified caller gets is theirs alone. An answer with
 * errors, such as one that lacks a ministry, is not the next one's.
 */
export function cacheControl(
  { method, isIdentified }: { method: string | undefined; isIdentified: boolean },
  { data, errors }: FormattedExecutionResult,
  maxAge: number,
): string {
  if (isIdentified) return 'private, no-store';
  const isWhole = data !== undefined && data !== null && errors === undefined;
  return method === 'GET' && isWhole ? `public, max-age=${maxAge}` : 'no-store';
}
