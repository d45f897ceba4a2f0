import type { ListQuery, Sql } from '../paging/list-query.ts';
import { readSearch } from './search-text.ts';

/**
 * A filter's words to search for in a column of words; nothing where the filter names none.
 *
 * @throws BAD_USER_INPUT where the text is too long.
 */
export function searched(column: Sql, text: string | null | undefined): ListQuery['search'] {
  return text === null || text === undefined ? undefined : { text: readSearch('filter.text', text), column };
}
