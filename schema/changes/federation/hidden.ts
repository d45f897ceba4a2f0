import type { GraphQLSchema } from 'graphql';
import type { Supergraph } from '../../supergraph/supergraph.ts';
import { parentOf } from '../coordinates.ts';
import type { Difference } from '../difference.ts';
import { elementsIn } from '../elements.ts';
import { carriersIn } from './elements.ts';

interface Side {
  api: GraphQLSchema;
  supergraph: Supergraph;
}

/** What came or went out of clients' sight, being `@inaccessible`; of what is new as a whole, its parts are not told. */
export function hiddenDifferences(before: Side, after: Side): Difference[] {
  return [
    ...onlyIn(after, before).map((coordinate) => hidden('HIDDEN_ELEMENT_ADDED', coordinate, 'was added @inaccessible')),
    ...onlyIn(before, after).map((coordinate) =>
      hidden('HIDDEN_ELEMENT_REMOVED', coordinate, 'was removed, having been @inaccessible'),
    ),
  ];
}

const hidden = (code: string, coordinate: string, what: string): Difference => ({
  class: 'SAFE',
  code,
  coordinate,
  message: `'${coordinate}' ${what}: no client sees it`,
});

function onlyIn(here: Side, there: Side): string[] {
  const visible = elementsIn(here.api);
  const elsewhere = carriersIn(there.supergraph);
  return [...carriersIn(here.supergraph).keys()].filter((coordinate) => {
    const parent = parentOf(coordinate);
    if (elsewhere.has(coordinate) || (parent !== null && !elsewhere.has(parent))) return false;
    return parent === null ? !here.api.getType(coordinate) : !visible.has(coordinate);
  });
}
