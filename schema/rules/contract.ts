import { parse } from 'graphql';
import { compose, type CompositionFailure } from '../composition/composition.ts';
import { placesIn } from '../composition/places.ts';
import type { Subgraph } from '../composition/subgraph.ts';
import { readSupergraph } from '../supergraph/read.ts';
import type { Contract } from './rule.ts';

/** Composes subgraphs into the contract that the rules see, or says why that cannot be done. */
export function readContract(subgraphs: readonly Subgraph[]): Contract | CompositionFailure {
  const composition = compose(subgraphs);
  if ('errors' in composition) return composition;
  const supergraph = readSupergraph(parse(composition.supergraph, { noLocation: true }));
  return { subgraphs, composition, supergraph, places: placesIn(subgraphs) };
}
