import type { Fault } from './faults.ts';
import type { Reach } from './reach.ts';
import {
  type Declared,
  fieldsOf,
  hiddenIn,
  ministriesTypes,
  rootsOf,
  type Supergraph,
  taggedIn,
} from './supergraph.ts';

/**
 * Tags that open nothing: on what no client of the contract can come to, and on a root type. What is `@inaccessible`
 * may carry the tag before it is opened.
 */
export function idleTags(supergraph: Supergraph, reach: Reach, contract: string): Fault[] {
  const isTagged = taggedIn(supergraph, contract);
  const isHidden = hiddenIn(supergraph);
  const roots = rootsOf(supergraph);
  const isIdle = (element: Declared, coordinate: string) =>
    isTagged(element) && !isHidden(element) && !reach.has(coordinate);
  const tag = `@tag(name: "${contract}")`;

  return ministriesTypes(supergraph)
    .filter((type) => !isHidden(type))
    .flatMap((type) => {
      if (roots.some((root) => root === type) && isTagged(type)) return [onRoot(type.name)];
      if (isIdle(type, type.name)) return [idle(type.name, `nothing in it gives or takes ${type.name}`)];
      return fieldsOf(type).flatMap((field) => {
        const coordinate = `${type.name}.${field.name}`;
        if (isIdle(field, coordinate)) return [idle(coordinate, `nothing in it gives or takes ${type.name}`)];
        if (reach.has(coordinate) || isHidden(field)) return [];
        return field.args
          .filter((argument) => isIdle(argument, `${coordinate}(${argument.name}:)`))
          .map((argument) => idle(`${coordinate}(${argument.name}:)`, `${coordinate} is not in it`));
      });
    });

  function idle(coordinate: string, why: string): Fault {
    const message = `${coordinate} carries ${tag} and is not in the contract "${contract}": ${why}.`;
    return { code: 'CONTRACT_TAG_IDLE', coordinate, message, fix: 'Tag what leads to it, or take the tag off.' };
  }

  function onRoot(coordinate: string): Fault {
    const message = `${coordinate} carries ${tag} itself: it is every ministry's, so that the tag opens nothing.`;
    return { code: 'CONTRACT_TAG_IDLE', coordinate, message, fix: 'Tag its fields one by one.' };
  }
}
