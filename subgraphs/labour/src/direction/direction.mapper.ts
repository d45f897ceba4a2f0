import type { Hit, LocalizedText, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { PolicyDirection } from '../generated/prisma/client.ts';

export type PolicyDirectionRow = Stored<PolicyDirection, { title: LocalizedText; sources: SourceRef[] }>;

export type PolicyDirectionHit = Hit<PolicyDirectionRow>;

/** What a search looks in. */
export function directionFields({ title }: PolicyDirectionRow): SearchField[] {
  return [{ field: 'title', text: title }];
}
