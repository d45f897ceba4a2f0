import type { ChainedRecord } from '../chain/chain.ts';
import type { ArchiveLink, Head, Signed } from '../chain/signed.ts';

/** PostgreSQL's bigint comes as text; no chain has more records than a number can count. */
export interface RecordRow {
  chain: string;
  sequence: string;
  previous: string;
  hash: string;
  record: unknown;
}

export const recordColumns = 'chain, sequence, previous, hash, record';

export const recordOf = (row: RecordRow): ChainedRecord => ({ ...row, sequence: Number(row.sequence) });

export interface ChainRow {
  chain: string;
  header: unknown;
  hash: string;
}

export interface HeadRow {
  chain: string;
  sequence: string;
  hash: string;
  time: string;
  key_id: string;
  closing: boolean;
  signature: string;
}

export const headOf = ({ key_id: keyId, sequence, ...row }: HeadRow): Signed<Head> => ({
  ...row,
  keyId,
  sequence: Number(sequence),
});

export interface ArchiveRow {
  chain: string;
  after_sequence: string;
  after_hash: string;
  sequence: string;
  hash: string;
  time: string;
  key_id: string;
  signature: string;
}

export const linkOf = (row: ArchiveRow): Signed<ArchiveLink> => ({
  chain: row.chain,
  time: row.time,
  keyId: row.key_id,
  signature: row.signature,
  after: { sequence: Number(row.after_sequence), hash: row.after_hash },
  upTo: { sequence: Number(row.sequence), hash: row.hash },
});
