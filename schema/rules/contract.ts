import { compose, type CompositionFailure } from '../composition/composition.ts';
import { placesIn } from '../composition/places.ts';
import type { Subgraph } from '../composition/subgraph.ts';
import type { Contract } from './rule.ts';

/** Composes subgraphs into the contract that the rules see, or says why that cannot be done. */
export function readContract(subgraphs: readonly Subgraph[]): Contract | CompositionFailure {
  const composition = compose(subgraphs);
  return 'errors' in composition ? composition : { subgraphs, composition, places: placesIn(subgraphs) };
}
