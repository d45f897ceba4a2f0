import { createHash } from 'node:crypto';

/**
 * The id of a recommendation that has no number of its own yet: its review and the
 * first eight hexadecimal digits of the SHA-256 of its text, of which only letters and
 * digits count. So the same text, however it is punctuated, is the same recommendation.
 */
export function recommendationId(review: string, text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${review}-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
}
