interface Page<Node> {
  nodes: Node[];
  totalCount?: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** The page of a connection that cannot be read. */
export const emptyPage = { nodes: [], pageInfo: { hasNextPage: false } };

/**
 * All nodes of a connection, read page after page, and the last answer with what stands
 * beside the connection.
 *
 * @param read gives the answer with the page after a cursor, the first after null.
 * @param pageOf finds the page in an answer.
 * @param onPage told after each page how many nodes of how many there are.
 */
export async function readPages<Answer, Node>(
  read: (after: string | null) => Promise<Answer>,
  pageOf: (answer: Answer) => Page<Node>,
  onPage: (read: number, total: number) => void = () => {},
): Promise<{ nodes: Node[]; last: Answer }> {
  const all: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const last: Answer = await read(after);
    const { nodes, totalCount, pageInfo } = pageOf(last);
    all.push(...nodes);
    onPage(all.length, totalCount ?? all.length);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    if (after === null) return { nodes: all, last };
  }
}
