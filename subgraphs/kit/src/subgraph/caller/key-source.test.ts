import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keySource } from './key-source.ts';
import { createGatewayKey } from './tokens.fixture.ts';

const { jwk } = await createGatewayKey();

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ortaq-keys-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'keys.json');
  await writeFile(file, text);
  return file;
}

async function addressWith(status: number, text: string): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status, { location: '/' }).end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`;
}

const rsa = { kty: 'RSA', kid: 'r', n: 'AQAB', e: 'AQAB' };
const published = JSON.stringify({ keys: [rsa, { ...jwk, alg: 'EdDSA', use: 'sig' }] });

test('the Ed25519 keys of a set are taken, from a file and from an address', async () => {
  const [file, address] = [keySource(await fileWith(published)), keySource(await addressWith(200, published))];
  expect([await file.read(), await address.read()]).toEqual([[jwk], [jwk]]);
  expect([file.isRemote, address.isRemote]).toEqual([false, true]);
});

test.each([
  ['no JSON', '<html>', 'it is no JWK set: {"keys": [ … ]} is expected'],
  ['no set', JSON.stringify(jwk), 'it is no JWK set: {"keys": [ … ]} is expected'],
  ['no Ed25519 key', JSON.stringify({ keys: [rsa] }), 'it holds no Ed25519 key with a `kid`'],
  [
    'keys without an id',
    JSON.stringify({ keys: [{ ...jwk, kid: undefined }] }),
    'it holds no Ed25519 key with a `kid`',
  ],
  [
    'a private key',
    JSON.stringify({ keys: [{ ...jwk, d: 'x' }] }),
    'it holds private keys: give out the public ones alone',
  ],
])('%s is said to be so', async (_what, text, why) => {
  await expect(keySource(await fileWith(text)).read()).rejects.toThrow(why);
});

test('an address that answers with another status, or sends elsewhere, is not read', async () => {
  await expect(keySource(await addressWith(503, published)).read()).rejects.toThrow('the HTTP status 503');
  await expect(keySource(await addressWith(302, published)).read()).rejects.toThrow('fetch failed');
});
