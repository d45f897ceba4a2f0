import { readSearch } from './search-text.ts';

/** The parent of `Search`'s fields: what everyone's `Query.search` gives. */
export interface SearchRoot {
  text: string;
}

/** @throws BAD_USER_INPUT where the text is too long. */
export function search(_parent: unknown, { text }: { text: string }): SearchRoot {
  readSearch('text', text);
  return { text };
}
