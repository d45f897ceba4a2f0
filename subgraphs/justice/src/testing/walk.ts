import type { Answer } from '@ortaq/kit/testing';
import { expect } from 'vitest';
import type { TestJustice } from './subgraph.ts';

interface Page<Node> {
  nodes: Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * All nodes of a connection, page by page. `list` is the field with its arguments, in
 * which `PAGE` stands for those of the page: `measures(filter: $filter, PAGE)`.
 */
export async function walk<Node>(
  justice: TestJustice,
  query: { list: string; node: string; declare?: string; variables?: object; size?: number },
): Promise<Node[]> {
  const { list, node, declare = '', variables = {}, size = 4 } = query;
  const field = list.replace('PAGE', 'first: $first, after: $after');
  const operation = `query ($first: Int, $after: String, ${declare}) {
    list: ${field} { nodes ${node} totalCount pageInfo { hasNextPage endCursor } }
  }`;
  const found: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer<{ list: Page<Node> }> = await justice.ask(operation, { ...variables, first: size, after });
    expect(answer.errors).toBeUndefined();
    const { nodes, totalCount, pageInfo } = answer.data.list;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) {
      expect(totalCount).toBe(found.length);
      return found;
    }
    after = pageInfo.endCursor;
  }
}
