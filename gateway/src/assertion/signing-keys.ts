import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKeyInput,
  type KeyObject,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';
import { assertion } from '@ortaq/schema/wire';

/** A public key as RFC 7517 and 8037 write it. */
export interface PublishedKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  alg: typeof assertion.algorithm;
  use: 'sig';
}

export interface SigningKeys {
  /** What signs, and its id among those that are published. */
  key: KeyObject;
  kid: string;
  published: { keys: PublishedKey[] };
}

/** A key that is made now and gone with the process, where none is configured. */
export const passingKeys = (): SigningKeys => signingKeys([generateKeyPairSync('ed25519').privateKey]);

/**
 * The keys of files.
 *
 * @param files the first holds a private key, which signs; of the others the public part is enough.
 * @param setting names them, for who has to mend it.
 * @throws Refusal where one cannot be used.
 */
export async function readSigningKeys(files: readonly string[], setting = 'ASSERTION_KEYS'): Promise<SigningKeys> {
  const keys = await Promise.all(files.map((file) => read(file, setting)));
  if (keys[0]?.type !== 'private') {
    throw new Refusal(`${setting}: ${files[0]} holds a public key, and the first one signs. Name a private one first.`);
  }
  return signingKeys(keys);
}

/** @param keys the first is private. */
export function signingKeys(keys: readonly KeyObject[]): SigningKeys {
  const published = keys.map(publishedKey);
  const [[key], [first]] = [keys, published];
  if (!key || !first) throw new Error('no key signs');
  const ids = new Set<string>();
  return { key, kid: first.kid, published: { keys: published.filter(({ kid }) => !ids.has(kid) && ids.add(kid)) } };
}

/** The id of a key is its thumbprint (RFC 7638): whoever holds the key comes to the same. */
function publishedKey(key: KeyObject): PublishedKey {
  const { x = '' } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: assertion.algorithm, use: 'sig' };
}

async function read(file: string, setting: string): Promise<KeyObject> {
  const refused = (why: string) => new Refusal(`${setting}: ${file} ${why}.`);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refused(`cannot be read (${error.code ?? error.message})`);
  });
  let key: KeyObject;
  try {
    key = parse(text);
  } catch {
    throw refused('is no key: one is made by `openssl genpkey -algorithm ed25519`');
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw refused(`holds a key of another kind (${key.asymmetricKeyType}): Ed25519 is expected`);
}

function parse(text: string): KeyObject {
  if (!text.trimStart().startsWith('{'))
    return text.includes('PRIVATE KEY') ? createPrivateKey(text) : createPublicKey(text);
  const given: JsonWebKeyInput = { key: JSON.parse(text), format: 'jwk' };
  return 'd' in given.key ? createPrivateKey(given) : createPublicKey(given);
}
