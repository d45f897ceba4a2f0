import { type DocumentNode, Kind } from 'graphql';
import { graphOf, isKey, isResolvable } from './join-directives.ts';

/**
 * A supergraph in which a type has in each subgraph the keys alone by which that can be entered, where there are any.
 *
 * To come back to a subgraph with what a `@requires` asks for, Apollo's planner takes the first key whose fields the
 * subgraph has, `resolvable: false` or not, and sends it a representation that it cannot resolve.
 */
export function withResolvableKeys(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return node;
    const { directives = [] } = node;
    const enterable = new Set(directives.filter((each) => isKey(each) && isResolvable(each)).map(graphOf));
    const idle = directives.filter((each) => isKey(each) && !isResolvable(each) && enterable.has(graphOf(each)));
    return idle.length === 0 ? node : { ...node, directives: directives.filter((each) => !idle.includes(each)) };
  });
  return definitions.every((node, at) => node === document.definitions[at]) ? document : { ...document, definitions };
}
