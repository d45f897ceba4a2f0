import type { Connection, LocalizedText, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Recommendation } from '../generated/prisma/client.ts';
import { stateFields, type StateTerm } from '../vocabulary/vocabulary.mapper.ts';
import type { LiveMeasure } from './derived-status.ts';

export interface RecommendationRow extends Stored<
  Recommendation,
  { text: LocalizedText | null; summary: LocalizedText | null; sources: SourceRef[] }
> {
  /** How many measures are linked to it. */
  linked: number;
  /** What its measures' owners say, where the hub has asked them. */
  live?: readonly LiveMeasure[] | null | undefined;
}

export type RecommendationConnection = Connection<RecommendationRow>;

/** What a recommendation is found by. */
export function recommendationFields(
  { paragraph, text, summary }: RecommendationRow,
  states: readonly StateTerm[],
): SearchField[] {
  return [
    { field: 'paragraph', text: paragraph },
    { field: 'text', text },
    { field: 'summary', text: summary },
    ...states.flatMap((state) => stateFields(state, 'states.')),
  ];
}
