/**
 * A key that sorts codes and paragraph numbers as people count: 140.2 before 140.10.
 * Each run of digits is padded to ten; the rest is lower-cased. Compare by code point.
 */
export function naturalKey(code: string | null | undefined): string {
  return (code ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(10, '0'));
}
