import type { Composition } from '../composition/composition.ts';
import type { Place, Problem } from '../composition/problem.ts';
import type { Subgraph } from '../composition/subgraph.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';

/** The whole contract as a rule sees it: it composes. */
export interface Contract {
  subgraphs: readonly Subgraph[];
  composition: Composition;
  /** The composed supergraph, read: who resolves what. */
  supergraph: Supergraph;
  /** Where each element is declared, by coordinate: see `placesIn`. */
  places: ReadonlyMap<string, Place[]>;
}

/** A rule of the house: names every breach of it, with places and the fix. */
export type Rule = (contract: Contract) => Problem[];
