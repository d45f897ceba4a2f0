import { canonical, type ChainedRecord, recordHash } from '../chain/chain.ts';
import type { Fault } from './fault.ts';
import type { Break } from './scan.ts';

/** How far behind the last number that is known a record's own is looked for, when those before it are gone. */
const furthest = 100;
/** In any case: a number may be what was changed. */
const furthestAtAll = 100_000;

/**
 * Names what was done to a chain where it breaks: by looking where the record that belongs there is now, and where the
 * one that stands there belongs.
 *
 * @param records all of the chain's, as they are kept.
 * @param known the last number that something signed speaks of.
 */
export async function diagnose(
  chain: string,
  { after, came }: Break,
  records: AsyncIterable<ChainedRecord>,
  known: number,
): Promise<Fault> {
  const place = after.sequence + 1;
  const fault = (kind: Fault['kind'], sequence: number, text: string): Fault => ({ kind, chain, sequence, text });
  const text = canonical(came.record as object);
  const holdsAt = (sequence: number) => recordHash(chain, came.previous, sequence, text) === came.hash;

  if (holdsAt(place) && came.sequence === place) {
    const before = after.sequence;
    // It follows a record that had another hash.
    return before === 0
      ? fault('changed', 0, 'the header of the chain was changed: its first record follows another')
      : fault('changed', before, `record ${before} was changed, and its hash with it: record ${place} follows another`);
  }
  const found = await look(chain, { after, came }, records);
  const belongs =
    found.belongs ?? placeOf(came.sequence, Math.min(Math.max(known, found.last) + furthest, furthestAtAll), holdsAt);
  if (came.sequence <= after.sequence) {
    return fault('inserted', came.sequence, `record ${came.sequence} is there twice: one was inserted`);
  }
  if (found.genuine !== null && belongs !== null && belongs > place) {
    return fault('reordered', place, `record ${place} was moved: record ${belongs} stands in its place`);
  }
  if (found.genuine !== null)
    return fault('inserted', place, `what stands at ${place} was inserted: it is of no chain`);
  if (belongs !== null && belongs < place) {
    return fault('inserted', belongs, `record ${belongs} was inserted: the one that it displaced stands at ${place}`);
  }
  const missing = belongs ?? came.sequence;
  if (missing > place) {
    const which = missing === place + 1 ? `record ${place} was` : `records ${place} to ${missing - 1} were`;
    return fault('removed', place, `${which} removed`);
  }
  return fault('changed', place, `record ${place} was changed`);
}

interface Found {
  /** Where the record is that belongs where the chain breaks; null where it is gone. */
  genuine: number | null;
  /** The place whose record stands where the chain breaks, by what is kept beside that place. */
  belongs: number | null;
  /** The greatest number that a record has. */
  last: number;
}

async function look(chain: string, { after, came }: Break, records: AsyncIterable<ChainedRecord>): Promise<Found> {
  const place = after.sequence + 1;
  const cameText = canonical(came.record as object);
  const found: Found = { genuine: null, belongs: null, last: came.sequence };
  for await (const other of records) {
    found.last = Math.max(found.last, other.sequence);
    if (isSame(other, came)) continue;
    const hash = recordHash(chain, after.hash, place, canonical(other.record as object));
    if (hash === other.hash || hash === came.hash) found.genuine = other.sequence;
    const isBehind = other.sequence > place;
    if (isBehind && recordHash(chain, other.previous, other.sequence, cameText) === other.hash) {
      found.belongs = other.sequence;
    }
  }
  return found;
}

const isSame = (one: ChainedRecord, other: ChainedRecord) =>
  one.sequence === other.sequence && one.hash === other.hash && one.previous === other.previous;

/** The nearest place where a record holds; null where there is none. */
function placeOf(from: number, last: number, holdsAt: (sequence: number) => boolean): number | null {
  for (let distance = 0; distance <= last; distance += 1) {
    if (holdsAt(from + distance)) return from + distance;
    if (distance < from && holdsAt(from - distance)) return from - distance;
  }
  return null;
}
