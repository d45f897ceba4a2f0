/**
 * Finds the first string in `value` that no ministry can store: PostgreSQL's text
 * refuses NUL, and a lone surrogate has no UTF-8 form.
 *
 * Returns the path to it (`$` stands for the value itself), or null.
 */
export function findMalformedText(value: unknown, path = '$'): string | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    const found = findMalformedText(item, step);
    if (found !== null) return found;
  }
  return null;
}
