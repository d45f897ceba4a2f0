import type { ChainedRecord, ChainHeader } from '../chain/chain.ts';
import type { Fault } from './fault.ts';
import type { ArchiveLink, Head, Signed } from '../chain/signed.ts';

/** A log as it is read to be verified: from the database, from files, or from both. */
export interface LogSource {
  chains: readonly StoredChain[];
  heads: readonly Signed<Head>[];
  links: readonly Signed<ArchiveLink>[];
  /** Whether it is archives alone: what they do not have may be elsewhere. */
  isPart: boolean;
  /** What was found while it was read. */
  faults: readonly Fault[];
  /** All records in the order in which they are kept: those of one chain one after another. May be read again. */
  records: () => AsyncIterable<ChainedRecord>;
}

export interface StoredChain {
  header: ChainHeader;
  /** What is kept as the header's hash. */
  hash: string;
}

/** Several sources as one: archives from the oldest on, then what is there now. */
export function joinSources(sources: readonly LogSource[]): LogSource {
  return {
    chains: sources.flatMap(({ chains }) => chains),
    heads: sources.flatMap(({ heads }) => heads),
    links: sources.flatMap(({ links }) => links),
    isPart: sources.every(({ isPart }) => isPart),
    faults: sources.flatMap(({ faults }) => faults),
    async *records() {
      for (const source of sources) yield* source.records();
    },
  };
}
