import type { Hit, LocalizedText, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { DigitalSystem } from '../generated/prisma/client.ts';

export type DigitalSystemRow = Stored<
  DigitalSystem,
  { name: LocalizedText; purpose: LocalizedText | null; sources: SourceRef[] }
>;

export type DigitalSystemHit = Hit<DigitalSystemRow>;

/** What a search looks in. */
export function digitalSystemFields({ name, purpose }: DigitalSystemRow): SearchField[] {
  return [
    { field: 'name', text: name },
    { field: 'purpose', text: purpose },
  ];
}
