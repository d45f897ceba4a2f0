import { createHash } from 'node:crypto';

/**
 * 42 bits: when 50,000 runs of words are looked up among 15,000, one is found by chance once
 * in 6,000 times.
 */
export const hashLength = 7;

/** A run of words as a few characters from which the words cannot be read. */
export function hashOf(run: string): string {
  return createHash('sha256').update(run).digest('base64url').slice(0, hashLength);
}
