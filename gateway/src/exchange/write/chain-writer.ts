import type { Pool } from '@ortaq/kit/database';
import type { Logger } from '@ortaq/kit/process';
import type { Position } from '../chain/chain.ts';
import { type SigningKey, signStatement } from '../chain/signed.ts';
import { insertHead, insertRecords, readEnds } from '../store/write.ts';
import { beginChain } from './begin-chain.ts';
import { didNothing } from './failure.ts';
import { linkRecords } from './link-records.ts';

/** Writes one chain. Its calls come one after another. */
export interface ChainWriter {
  /** Resolves when the records, as canonical texts, are committed; throws where they are not, or that cannot be known. */
  write: (texts: readonly string[]) => Promise<void>;
  /** Finds out whether the chain can be written to, beginning it where it is not begun. */
  check: () => Promise<void>;
  /** Signs how far the chain has come, if it went further; with `closing` in any case. */
  sign: (closing: boolean) => Promise<void>;
}

export interface ChainWriterOptions {
  pool: Pool;
  key: SigningKey;
  /** Brings the database up to date; is called until it once succeeded. */
  prepare: () => Promise<unknown>;
  log: Logger;
}

interface OpenChain {
  chain: string;
  /** The last that is known to be committed. */
  end: Position;
  /** Where the chain ends if statements were committed whose fate nobody told us. */
  possible: Position[];
  signed: number;
}

/**
 * A chain goes on only from what is committed. After a statement of unknown fate it is read what was written. Should one
 * be committed later still, the next statement has the same numbers, and PostgreSQL takes one of the two.
 */
export function createChainWriter({ pool, key, prepare, log }: ChainWriterOptions): ChainWriter {
  const startedAt = new Date().toISOString();
  let isPrepared = false;
  let open: OpenChain | undefined;

  async function opened(): Promise<OpenChain> {
    if (!isPrepared) await prepare();
    isPrepared = true;
    if (open !== undefined) return open;
    const { chain, end } = await beginChain(pool, key, startedAt);
    log.info({ chain }, 'a chain of the exchange log begins');
    return (open = { chain, end, possible: [], signed: 0 });
  }

  async function readBack(state: OpenChain): Promise<void> {
    const [found] = await readEnds(pool, state.chain);
    const isEnd = (position: Position) => position.sequence === found?.sequence && position.hash === found.hash;
    if (isEnd(state.end)) return;
    const committed = state.possible.find(isEnd);
    if (committed !== undefined) {
      state.end = committed;
      state.possible = [];
      return;
    }
    // Somebody else wrote to the chain, or took from it: verification tells. The records to come have their own.
    log.error(
      { chain: state.chain, expected: state.end.sequence, found: found?.sequence },
      'a chain was tampered with',
    );
    open = undefined;
    throw new Error('the chain in the database is not what was written to it');
  }

  async function write(texts: readonly string[]): Promise<void> {
    const state = await opened();
    if (state.possible.length > 0) await readBack(state);
    const { list, end } = linkRecords(state.chain, state.end, texts);
    try {
      await insertRecords(pool, state.chain, list);
    } catch (error) {
      if (didNothing(error)) throw error;
      state.possible.push(end);
      await readBack(state);
      if (state.end === end) return;
      throw error;
    }
    state.end = end;
    state.possible = [];
  }

  async function sign(closing: boolean): Promise<void> {
    if (open === undefined || (open.end.sequence === open.signed && !closing)) return;
    if (open.possible.length > 0) await readBack(open);
    const { chain, end } = open;
    const head = { chain, ...end, time: new Date().toISOString(), closing };
    await insertHead(pool, signStatement('head', head, key));
    open.signed = end.sequence;
    if (closing) open = undefined;
  }

  return {
    write,
    sign,
    async check() {
      await readBack(await opened());
    },
  };
}
