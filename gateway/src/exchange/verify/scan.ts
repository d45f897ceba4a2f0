import { canonical, type ChainedRecord, type Position, recordHash } from '../chain/chain.ts';
import type { ArchiveLink } from '../chain/signed.ts';

/** Where a chain stops to be one: the place to come, and what is there; null where nothing follows. */
export interface Break {
  after: Position;
  came: ChainedRecord;
}

/** Records that an archive has which was not given. */
export interface Archived {
  from: number;
  to: number;
  archivedAt: string;
}

export interface Scan {
  /** Takes the next record of the chain. */
  take: (record: ChainedRecord) => void;
  /** Takes the end of the records: what archives have beyond them is passed over. */
  finish: () => void;
  /** The last record that holds. */
  end: () => Position;
  /** How many records were read and hold. */
  records: () => number;
  archived: () => readonly Archived[];
  broken: () => Break | null;
  /** The hash at a place that was asked for beforehand; undefined where it was not reached, or is in an archive. */
  hashAt: (sequence: number) => string | undefined;
  /** `time` of the records at the places after the last signed head: the first and the last. */
  lastTime: () => unknown;
}

/**
 * Follows one chain record by record. Where records are missing that a signed link says an archive has, it goes on from
 * the link.
 *
 * @param wanted the places whose hashes are compared with something afterwards.
 */
export function scanChain(
  chain: string,
  beginning: Position,
  links: readonly ArchiveLink[],
  wanted: ReadonlySet<number>,
): Scan {
  let end = beginning;
  let count = 0;
  let broken: Break | null = null;
  let lastTime: unknown;
  const archived: Archived[] = [];
  const hashes = new Map<number, string>();
  const reach = (position: Position) => {
    end = position;
    if (wanted.has(position.sequence)) hashes.set(position.sequence, position.hash);
  };
  reach(beginning);

  /** Passes over what archives have up to a place, if they have all of it. */
  function passArchived(upTo: number): void {
    const way: ArchiveLink[] = [];
    let place: Position = end;
    for (;;) {
      const next = links.find(
        ({ after, upTo: to }) => after.sequence <= place.sequence && to.sequence > place.sequence,
      );
      if (next === undefined || next.upTo.sequence > upTo) break;
      if (next.after.sequence === place.sequence && next.after.hash !== place.hash) break;
      way.push(next);
      place = next.upTo;
    }
    if (place.sequence !== upTo && upTo !== Infinity) return;
    for (const { upTo: to, time } of way) {
      archived.push({ from: end.sequence + 1, to: to.sequence, archivedAt: time });
      reach(to);
    }
  }

  return {
    take(came) {
      if (broken !== null) return;
      if (came.sequence > end.sequence + 1) passArchived(came.sequence - 1);
      const { hash, previous, record, sequence } = came;
      const isNext = sequence === end.sequence + 1 && previous === end.hash;
      if (!isNext || hash !== recordHash(chain, previous, sequence, canonical(record as object))) {
        broken = { after: end, came };
        return;
      }
      count += 1;
      lastTime = timeOf(record);
      reach({ sequence, hash });
    },
    finish() {
      if (broken === null) passArchived(Infinity);
    },
    end: () => end,
    records: () => count,
    archived: () => archived,
    broken: () => broken,
    hashAt: (sequence) => hashes.get(sequence),
    lastTime: () => lastTime,
  };
}

const timeOf = (record: unknown): unknown => (record as { time?: unknown } | null)?.time;
