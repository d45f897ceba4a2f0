import { type ListQuery, readSearch, type Sql } from '@ortaq/kit/subgraph';

/**
 * A filter's words to search for in a column of words; nothing where the filter names none.
 *
 * @throws BAD_USER_INPUT where the text is too long.
 */
export function searched(column: Sql, text: string | null | undefined): Pick<ListQuery, 'search'> {
  return text === null || text === undefined ? {} : { search: { text: readSearch('filter.text', text), column } };
}
