import { randomUUID } from 'node:crypto';
import type { Pool } from '@ortaq/kit/database';
import { type ChainHeader, headerHash, type Position } from '../chain/chain.ts';
import { publicJwk } from '../chain/keys.ts';
import { type SigningKey, signStatement } from '../chain/signed.ts';
import { insertChain, insertHead, lockBeginnings, type Queryable, readEnds, readWitnessed } from '../store/write.ts';

/** Begins a chain, with a signed head before its first record. Returns its id and its beginning. */
export async function beginChain(
  pool: Pool,
  key: SigningKey,
  startedAt: string,
): Promise<{ chain: string; end: Position }> {
  return inTransaction(pool, async (db) => {
    await lockBeginnings(db);
    const witnessed = await notYetWitnessed(db);
    const header: ChainHeader = { chain: randomUUID(), startedAt, keyId: key.keyId, witnessed };
    const end = { sequence: 0, hash: headerHash(header) };
    await insertChain(db, header, end.hash, publicJwk(key.key));
    const head = { chain: header.chain, ...end, time: new Date().toISOString(), closing: false };
    await insertHead(db, signStatement('head', head, key));
    return { chain: header.chain, end };
  });
}

async function notYetWitnessed(db: Queryable): Promise<ChainHeader['witnessed']> {
  const witnessed = await readWitnessed(db);
  const ends = await readEnds(db);
  return ends.filter(({ chain, sequence }) => sequence > (witnessed.get(chain) ?? -1));
}

async function inTransaction<Result>(pool: Pool, work: (db: Queryable) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Whatever state it is in: the next gets another.
    client.release(true);
    throw error;
  }
}
