import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A place in a chain: the number of a record and its hash; 0 and the header's hash before the first. */
export interface Position {
  sequence: number;
  /** SHA-256, in hexadecimal. */
  hash: string;
}

/** The beginning of the chain that one gateway process writes. */
export interface ChainHeader {
  /** A random UUID. */
  chain: string;
  /** UTC with milliseconds. */
  startedAt: string;
  /** Of the key that signs the chain's heads. */
  keyId: string;
  /**
   * How far other chains had come, where no earlier header says so: a whole chain that is gone, or the end of one whose
   * process was killed, is missed by the next.
   */
  witnessed: readonly ({ chain: string } & Position)[];
}

/** A record at its place. */
export interface ChainedRecord extends Position {
  chain: string;
  /** Hash of the record before; of the header before the first. */
  previous: string;
  /** As it was kept: verification takes it for nothing but JSON. */
  record: unknown;
}

/** The canonical JSON (RFC 8785) of any value that JSON has. */
export function canonical(value: object): string {
  return canonicalize(value) as string;
}

export function headerHash(header: ChainHeader): string {
  return hash('sha256', canonical({ type: 'ortaq-exchange-chain', ...header }));
}

/**
 * The hash of the record after `previous`: SHA-256 over the canonical JSON of its chain, the hash before, itself and its
 * number. Takes the record as canonical JSON.
 */
export function recordHash(chain: string, previous: string, sequence: number, text: string): string {
  return hash(
    'sha256',
    `{"chain":${JSON.stringify(chain)},"previous":${JSON.stringify(previous)},"record":${text},"sequence":${sequence}}`,
  );
}
