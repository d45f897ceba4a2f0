import type pg from 'pg';
import type { ChainHeader, Position } from '../chain/chain.ts';
import type { PublicJwk } from '../chain/keys.ts';
import type { ArchiveLink, Head, Signed } from '../chain/signed.ts';

/** What runs statements: a pool or one of its connections. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** Records that follow one another, as a JSON list of their numbers, hashes and canonical texts, in one statement. */
export async function insertRecords(db: Queryable, chain: string, list: string): Promise<void> {
  await db.query({
    name: 'insert-exchanges',
    text: `INSERT INTO exchange_record (chain, sequence, previous, hash, record)
      SELECT $1, (item ->> 's')::bigint, item ->> 'p', item ->> 'h', item -> 'r' FROM jsonb_array_elements($2::jsonb) AS item`,
    values: [chain, list],
  });
}

export async function insertHead(db: Queryable, head: Signed<Head>): Promise<void> {
  const { chain, sequence, hash, time, keyId, closing, signature } = head;
  await db.query(
    `INSERT INTO exchange_head (chain, sequence, hash, time, key_id, closing, signature)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [chain, sequence, hash, time, keyId, closing, signature],
  );
}

export async function insertChain(db: Queryable, header: ChainHeader, hash: string, jwk: PublicJwk): Promise<void> {
  await db.query('INSERT INTO exchange_key (key_id, jwk) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    jwk.kid,
    JSON.stringify(jwk),
  ]);
  await db.query('INSERT INTO exchange_chain (chain, header, hash) VALUES ($1, $2, $3)', [
    header.chain,
    JSON.stringify(header),
    hash,
  ]);
}

/** How far each chain has come: its last record, else the last that went to an archive, else its beginning. */
export async function readEnds(db: Queryable, chain?: string): Promise<({ chain: string } & Position)[]> {
  const { rows } = await db.query<{ chain: string; sequence: string; hash: string }>(
    `SELECT chain, last.sequence, last.hash FROM exchange_chain AS c, LATERAL (
        (SELECT sequence, hash FROM exchange_record WHERE chain = c.chain ORDER BY sequence DESC LIMIT 1)
        UNION ALL (SELECT sequence, hash FROM exchange_archive WHERE chain = c.chain ORDER BY sequence DESC LIMIT 1)
        UNION ALL SELECT 0, c.hash
        ORDER BY sequence DESC LIMIT 1) AS last
      WHERE $1::text IS NULL OR chain = $1 ORDER BY number`,
    [chain ?? null],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/** How far each chain is witnessed by the header of another. */
export async function readWitnessed(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await db.query<{ chain: string; sequence: string }>(
    `SELECT item ->> 'chain' AS chain, max((item ->> 'sequence')::bigint) AS sequence
      FROM exchange_chain, jsonb_array_elements(header -> 'witnessed') AS item GROUP BY 1`,
  );
  return new Map(rows.map(({ chain, sequence }) => [chain, Number(sequence)]));
}

/** Chains begin one after another, so that each witnesses all before it. Holds until the transaction ends. */
export async function lockBeginnings(db: Queryable): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('ortaq exchange chains'))`);
}

export async function insertLink(db: Queryable, link: Signed<ArchiveLink>): Promise<void> {
  const { chain, after, upTo, time, keyId, signature } = link;
  await db.query(
    `INSERT INTO exchange_archive (chain, after_sequence, after_hash, sequence, hash, time, key_id, signature)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [chain, after.sequence, after.hash, upTo.sequence, upTo.hash, time, keyId, signature],
  );
}
