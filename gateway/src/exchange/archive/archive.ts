import { Refusal } from '@ortaq/kit/process';
import type { Position } from '../chain/chain.ts';
import { publicJwk } from '../chain/keys.ts';
import { type SigningKey, signStatement, type VerifyingKeys } from '../chain/signed.ts';
import { writeLogFile } from '../file/write-log.ts';
import { readLog, readPublishedKeys } from '../store/read-log.ts';
import { insertLink, type Queryable } from '../store/write.ts';
import type { LogSource } from '../verify/source.ts';
import { type Verdict, verifyLog } from '../verify/verify.ts';

export interface ArchiveOptions {
  /** A connection of the role that owns the database. */
  db: Queryable;
  /** UTC with milliseconds: of each chain what comes before its first record of this moment or later. */
  before: string;
  path: string;
  key: SigningKey;
  /** To verify by what is archived. */
  keys: VerifyingKeys;
}

/** What was archived; or, with no record archived, why not. */
export type Archiving = { records: number; chains: number } | { unproved: Verdict };

/**
 * Moves old records, with the heads that sign them, from the database to a signed file, all or nothing. A signed link
 * stays in their place. A log that does not verify stays as it is.
 *
 * @throws Refusal where the file is there already, or another archives at the same time.
 */
export async function archiveBefore({ db, before, path, key, keys }: ArchiveOptions): Promise<Archiving> {
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  try {
    const { rows } = await db.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('ortaq exchange archive')) AS mine`,
    );
    if (rows[0]?.mine !== true) throw new Refusal('Another archiving is under way. Wait until it has ended.');
    const log = await readLog(db);
    const verdict = await verifyLog(log, keys);
    if (verdict.faults.length > 0) return { unproved: verdict };
    const old = await oldRecords(log, before);
    if (old.size === 0) return { records: 0, chains: 0 };
    const time = new Date().toISOString();
    const links = [...old].map(([chain, { after, upTo }]) =>
      signStatement('archive', { chain, time, after, upTo }, key),
    );
    const jwks = [...(await readPublishedKeys(db)), publicJwk(key.key)];
    const records = await writeLogFile(within(log, old, links), { path, time, keys: uniqueKeys(jwks), seal: key });
    for (const link of links) {
      await insertLink(db, link);
      const place = [link.chain, link.upTo.sequence];
      await db.query('DELETE FROM exchange_record WHERE chain = $1 AND sequence <= $2', place);
      // Where a chain was closed is told as long as its header is there.
      await db.query('DELETE FROM exchange_head WHERE chain = $1 AND sequence <= $2 AND NOT closing', place);
    }
    await db.query('COMMIT');
    return { records, chains: old.size };
  } finally {
    // After a commit it does nothing; on a lost connection nothing is to do.
    await db.query('ROLLBACK').catch(() => {});
  }
}

interface Span {
  after: Position;
  upTo: Position;
}

/** Of each chain the records before its first new one; chains without old ones are left out. */
async function oldRecords({ records }: LogSource, before: string): Promise<Map<string, Span>> {
  const old = new Map<string, Span>();
  const done = new Set<string>();
  for await (const { chain, sequence, previous, hash, record } of records()) {
    if ((record as { time: string }).time >= before) done.add(chain);
    if (done.has(chain)) continue;
    const after = old.get(chain)?.after ?? { sequence: sequence - 1, hash: previous };
    old.set(chain, { after, upTo: { sequence, hash } });
  }
  return old;
}

/** The part of a log that is archived. */
function within(log: LogSource, old: ReadonlyMap<string, Span>, links: LogSource['links']): LogSource {
  const isOld = ({ chain, sequence }: { chain: string; sequence: number }) =>
    sequence <= (old.get(chain)?.upTo.sequence ?? -1);
  return {
    chains: log.chains.filter(({ header }) => old.has(header.chain)),
    heads: log.heads.filter(isOld),
    links: [...log.links.filter(({ chain }) => old.has(chain)), ...links],
    isPart: true,
    faults: [],
    async *records() {
      for await (const record of log.records()) if (isOld(record)) yield record;
    },
  };
}

const uniqueKeys = (jwks: readonly object[]) => [
  ...new Map(jwks.map((jwk) => [(jwk as { kid?: string }).kid, jwk])).values(),
];
