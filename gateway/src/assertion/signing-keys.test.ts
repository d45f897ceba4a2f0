import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anonymous } from '@ortaq/schema/wire';
import { calculateJwkThumbprint, createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSign } from './sign.ts';
import { passingKeys, readSigningKeys } from './signing-keys.ts';

const [now, next] = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ed25519').privateKey];
const pem = (key: KeyObject) => key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' });
const jwk = (key: KeyObject) => JSON.stringify(key.export({ format: 'jwk' }));

let folder: string;
let file: (text: string) => Promise<string>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortaq-keys-'));
  let files = 0;
  file = async (text) => {
    const name = path.join(folder, `${(files += 1)}`);
    await writeFile(name, text);
    return name;
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function published(key: KeyObject) {
  const { kty, crv, x } = createPublicKey(key).export({ format: 'jwk' });
  return { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }), alg: 'EdDSA', use: 'sig' };
}

test('the first key signs, and all are published by their public parts, each once', async () => {
  const keys = await readSigningKeys([
    await file(pem(now)),
    await file(jwk(next)),
    await file(pem(createPublicKey(now))),
    await file(jwk(createPublicKey(next))),
  ]);
  expect(keys.published).toEqual({ keys: [await published(now), await published(next)] });
  expect([keys.kid, keys.key.equals(now)]).toEqual([(await published(now)).kid, true]);
});

test('what is signed is verified by the published keys, and says to whom, from when and until when', async () => {
  const keys = passingKeys();
  const at = Math.floor(Date.now() / 1_000);
  const token = createSign(keys)('labour', { caller: anonymous, purpose: 'audit', request_id: 'r-1' }, at);
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys.published));
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA', typ: 'ortaq-assertion+jwt', kid: keys.kid });
  expect(payload).toEqual({
    iss: 'ortaq-gateway',
    aud: 'labour',
    iat: at,
    exp: at + 60,
    jti: expect.stringMatching(/^[\da-f-]{36}$/),
    caller: anonymous,
    purpose: 'audit',
    request_id: 'r-1',
  });
  const another = await jwtVerify(
    createSign(keys)('labour', { caller: anonymous }, at),
    createLocalJWKSet(keys.published),
  );
  expect(another.payload.jti).not.toBe(payload.jti);
});

test.each([
  ['no key', 'a password', 'is no key: one is made by `openssl genpkey -algorithm ed25519`'],
  ['no key as JWK', '{"kty":"OKP"}', 'is no key: one is made by `openssl genpkey -algorithm ed25519`'],
  [
    'a key of another kind',
    pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    'holds a key of another kind (ec): Ed25519 is expected',
  ],
])('a file with %s is refused by name, and nothing of it is told', async (_what, text, why) => {
  const name = await file(text);
  await expect(readSigningKeys([name])).rejects.toMatchObject({
    name: 'Refusal',
    message: `ASSERTION_KEYS: ${name} ${why}.`,
  });
});

test('a file that is not there, and a public key in the first place, are refused by name', async () => {
  const [gone, open] = [path.join(folder, 'gone'), await file(pem(createPublicKey(now)))];
  await expect(readSigningKeys([gone])).rejects.toThrow(`ASSERTION_KEYS: ${gone} cannot be read (ENOENT).`);
  await expect(readSigningKeys([open])).rejects.toThrow(
    `ASSERTION_KEYS: ${open} holds a public key, and the first one signs. Name a private one first.`,
  );
});
