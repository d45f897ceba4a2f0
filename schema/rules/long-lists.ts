import { toProblems } from './breach.ts';
import type { Rule } from './rule.ts';
import { fieldsOf } from './supergraph.ts';
import { isList } from './type-nodes.ts';

/** The most items that a list may have without being a connection. */
const most = 100;

/** A list that can have more than 100 items is a connection, so that nobody gets all of it by mistake. */
export const longLists: Rule = ({ supergraph, places }) => {
  const breaches = fieldsOf(supergraph).flatMap(({ coordinate, node }) => {
    const size = supergraph.directives(node, 'listSize')[0]?.['assumedSize'];
    if (!isList(node.type) || typeof size !== 'number' || size <= most) return [];
    const message = `${coordinate} is a plain list of up to ${size} items; more than ${most} take a connection.`;
    const fix = 'Return a connection, with `first`, `after`, `last` and `before`; or do not let the list get so long.';
    return [{ coordinate, message, fix }];
  });
  return toProblems('LIST_TOO_LONG', breaches, places);
};
