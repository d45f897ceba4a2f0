/**
 * Finds the first string in `value` that no ministry can store: PostgreSQL's text
 * refuses NUL, and a lone surrogate has no UTF-8 form.
 *
 * Returns the path to it (`path` stands for the value itself), or null.
 */
export function findMalformedText(value: unknown, path = '$'): string | null {
  const place = placeWithin(value);
  return place === null ? null : path + place;
}

/** Whether no ministry can store the text. */
export function isMalformed(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}

/** The way is put together backwards, from what was found: most values have nothing to find. */
function placeWithin(value: unknown): string | null {
  if (typeof value === 'string') return isMalformed(value) ? '' : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, item] of Object.entries(value)) {
    const place = placeWithin(item);
    if (place !== null) return (Array.isArray(value) ? `[${key}]` : `.${key}`) + place;
  }
  return null;
}
