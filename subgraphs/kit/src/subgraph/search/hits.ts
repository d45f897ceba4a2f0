import { maximalPageSize } from '../paging/arguments.ts';
import type { QueryRunner } from '../paging/list.ts';
import { type ListQuery, pageStatement } from '../paging/list-query.ts';
import { matchesIn, type SearchField, type TextMatch } from './matches.ts';

/** Something found in a list that is no connection. */
export interface Hit<Node> {
  node: Node;
  matches: () => Promise<TextMatch[]>;
}

/** What a search finds in a short list: at most 200 items. */
export function createHits<Node>(
  db: QueryRunner,
  load: (id: string) => PromiseLike<Node | null>,
  fieldsOf: (node: Node) => SearchField[] | PromiseLike<SearchField[]>,
): (list: ListQuery) => Promise<Hit<Node>[]> {
  return async (list) => {
    const { search } = list;
    if (!search || search.text.query === null) return [];
    const page = { size: maximalPageSize - 1, backward: false, after: null, before: null };
    const rows = await db.$queryRaw<{ id: string }[]>(pageStatement(list, [''], page));
    const nodes = await Promise.all(rows.map(({ id }) => load(id)));
    return nodes.flatMap((node) =>
      node === null ? [] : [{ node, matches: async () => matchesIn(search.text, await fieldsOf(node)) }],
    );
  };
}
