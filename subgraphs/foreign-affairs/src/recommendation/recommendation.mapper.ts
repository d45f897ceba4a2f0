import type { Connection, LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Recommendation } from '../generated/prisma/client.ts';
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
