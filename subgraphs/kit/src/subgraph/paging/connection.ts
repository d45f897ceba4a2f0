import type { Page } from './arguments.ts';
import { encodeCursor } from './cursor.ts';
import type { TextMatch } from '../search/matches.ts';
import type { ListOrder } from './list-query.ts';

/** Relay's connection; what costs a statement of its own is a function that runs when selected. */
export interface Connection<Node> {
  nodes: () => Promise<Node[]>;
  edges: () => Promise<Edge<Node>[]>;
  totalCount: () => PromiseLike<number>;
  pageInfo: PageInfo;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
  matches: () => Promise<TextMatch[]>;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

interface Found {
  id: string;
  keys: string[];
}

/**
 * The page's connection from the rows found, which may hold one item past the page.
 * What was deleted between finding and loading is left out.
 */
export function createConnection<Node>(options: {
  rows: readonly Found[];
  page: Page;
  order: ListOrder;
  load: (id: string) => PromiseLike<Node | null>;
  matches: (node: Node) => Promise<TextMatch[]>;
  count: () => PromiseLike<number>;
}): Connection<Node> {
  const { page, order, load, matches, count } = options;
  const more = options.rows.length > page.size;
  const inPage = options.rows.slice(0, page.size);
  const items = page.backward ? inPage.toReversed() : inPage;
  const loaded = () => Promise.all(items.map((item) => load(item.id)));
  const edges = async () => {
    const nodes = await loaded();
    return items.flatMap((item, at) => {
      const node = nodes[at] ?? null;
      return node === null ? [] : [{ cursor: encodeCursor(item.keys, order), node, matches: () => matches(node) }];
    });
  };
  const cursor = (item: Found | undefined) => (item ? encodeCursor(item.keys, order) : null);
  return {
    nodes: async () => (await loaded()).filter((node) => node !== null),
    edges,
    totalCount: count,
    pageInfo: {
      hasNextPage: page.backward ? page.before !== null : more,
      hasPreviousPage: page.backward ? more : page.after !== null,
      startCursor: cursor(items.at(0)),
      endCursor: cursor(items.at(-1)),
    },
  };
}
