import { hash } from 'node:crypto';
import type { DisclosedEntities } from './record.ts';

/** Of one ministry in one record: more ids, or longer ones, are kept as their count and hash. */
export const bounds = { ids: 1_000, characters: 64_000 } as const;

/** What a record says of the entities with these typed ids, given in any order and any number of times. */
export function disclosedEntities(typedIds: Iterable<string>): DisclosedEntities {
  const ids = [...new Set(typedIds)].toSorted();
  const count = ids.length;
  const isListed = count <= bounds.ids && ids.reduce((sum, { length }) => sum + length, 0) <= bounds.characters;
  // A list of strings is canonical as JSON.stringify writes it (RFC 8785, 3.2.2.2).
  return isListed ? { count, ids } : { count, sha256: hash('sha256', JSON.stringify(ids)) };
}
