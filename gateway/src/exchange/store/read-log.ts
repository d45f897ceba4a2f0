import { readHeader } from '../chain/shapes.ts';
import type { LogSource } from '../verify/source.ts';
import {
  type ArchiveRow,
  type ChainRow,
  type HeadRow,
  headOf,
  linkOf,
  recordColumns,
  recordOf,
  type RecordRow,
} from './rows.ts';
import type { Queryable } from './write.ts';

const rowsAtOnce = 2_000;

/**
 * The log as the database has it, for verification and export. What is read may grow meanwhile: give a connection with
 * a transaction in which it does not.
 */
export async function readLog(db: Queryable): Promise<LogSource> {
  const chains = await db.query<ChainRow>('SELECT chain, header, hash FROM exchange_chain ORDER BY number');
  const heads = await db.query<HeadRow>('SELECT * FROM exchange_head ORDER BY chain, sequence, closing');
  const links = await db.query<ArchiveRow>('SELECT * FROM exchange_archive ORDER BY chain, sequence');
  return {
    chains: chains.rows.map(({ chain, header, hash }) => ({ header: readHeader(chain, header), hash })),
    heads: heads.rows.map(headOf),
    links: links.rows.map(linkOf),
    isPart: false,
    faults: [],
    async *records() {
      let last: unknown[] = ['', 0];
      for (;;) {
        const { rows } = await db.query<RecordRow>(
          `SELECT ${recordColumns} FROM exchange_record WHERE (chain, sequence) > ($1, $2)
            ORDER BY chain, sequence LIMIT ${rowsAtOnce}`,
          last,
        );
        yield* rows.map(recordOf);
        const end = rows.at(-1);
        if (end === undefined || rows.length < rowsAtOnce) return;
        last = [end.chain, end.sequence];
      }
    },
  };
}

/** The public keys that gateways said they sign with: nothing to verify by, unless their ids are known otherwise. */
export async function readPublishedKeys(db: Queryable): Promise<object[]> {
  const { rows } = await db.query<{ jwk: object }>('SELECT jwk FROM exchange_key ORDER BY key_id');
  return rows.map(({ jwk }) => jwk);
}
