import { type KeyObject, sign, verify } from 'node:crypto';
import { canonical, type Position } from './chain.ts';

/** Says that a chain came as far as this. */
export interface Head extends Position {
  chain: string;
  /** UTC with milliseconds. */
  time: string;
  keyId: string;
  /** Whether its process ended in order, so that nothing may follow. */
  closing: boolean;
}

/** Says that the records of a chain between two places are in an archive. */
export interface ArchiveLink {
  chain: string;
  time: string;
  keyId: string;
  after: Position;
  upTo: Position;
}

/** Says what an archive's file holds. */
export interface ArchiveSeal {
  time: string;
  keyId: string;
  lines: number;
  /** Of all lines before, in hexadecimal. */
  sha256: string;
}

interface Statements {
  head: Head;
  archive: ArchiveLink;
  seal: ArchiveSeal;
}

/** A statement with its Ed25519 signature, in base64url. */
export type Signed<Statement> = Statement & { signature: string };

export interface SigningKey {
  keyId: string;
  key: KeyObject;
}

/** Public keys by their ids. */
export type VerifyingKeys = ReadonlyMap<string, KeyObject>;

/** What is signed names its kind, so that no statement, and no token signed by the same key, passes for another. */
const signedText = (kind: keyof Statements, statement: object) =>
  Buffer.from(canonical({ ...statement, type: `ortaq-exchange-${kind}` }));

/** Signs a statement by the key that it names. */
export function signStatement<Kind extends keyof Statements>(
  kind: Kind,
  statement: Omit<Statements[Kind], 'keyId'>,
  { keyId, key }: SigningKey,
): Signed<Statements[Kind]> {
  const named = { ...statement, keyId };
  const signature = sign(null, signedText(kind, named), key).toString('base64url');
  return { ...named, signature } as unknown as Signed<Statements[Kind]>;
}

/** What is wrong with a statement's signature; null for nothing. */
export function signatureFault<Kind extends keyof Statements>(
  kind: Kind,
  { signature, ...statement }: Signed<Statements[Kind]>,
  keys: VerifyingKeys,
): string | null {
  const key = keys.get(statement.keyId);
  if (key === undefined) return `is signed by the key ${statement.keyId}, which is none of those given`;
  const bytes = Buffer.from(signature, 'base64url');
  // Base64 has texts that differ in unused bits alone.
  const isOurs = bytes.toString('base64url') === signature && verify(null, signedText(kind, statement), key, bytes);
  return isOurs ? null : 'has a signature that does not hold: it was changed';
}
