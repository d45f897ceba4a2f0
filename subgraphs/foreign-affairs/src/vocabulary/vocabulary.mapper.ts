import type { Hit, LocalizedText, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { AffectedGroup, Cluster, State, Theme } from '../generated/prisma/client.ts';

/** A word of a vocabulary: a State, a theme, an affected group. */
export interface Term {
  id: string;
  name: LocalizedText;
}

export interface StateTerm extends Term {
  aliases: string[];
}

export interface ClusterTerm extends Term {
  number: number | null;
}

/** A term with the recommendation that it is asked for. */
export type OfRecommendation<Row extends Term> = Row & { recommendationId: string };

/** Terms whole, with where their names come from. */
type Whole<Row> = Stored<Row, { name: LocalizedText; sources: SourceRef[] }>;
export type StateRow = Whole<State>;
export type ThemeRow = Whole<Theme>;
export type ClusterRow = Whole<Cluster>;
export type AffectedGroupRow = Whole<AffectedGroup>;

export type StateHit = Hit<StateRow>;

/** What a State is found by; `way` leads from the item that was searched for to the State. */
export function stateFields({ name, aliases }: StateTerm, way = ''): SearchField[] {
  return [
    { field: `${way}name`, text: name },
    { field: `${way}aliases`, text: aliases },
  ];
}
