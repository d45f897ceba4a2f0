import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createIssuerKey, createTestIssuer, type IssuerKey, signToken } from '../fixtures/issuer.ts';
import { createKeptLog } from '../fixtures/log.ts';
import { createIdentity } from './identity.ts';
import type { TokenIssuer } from './settings.ts';

let key: IssuerKey;
let now: number;
beforeEach(async () => {
  key = await createIssuerKey('key-1');
  now = Date.now();
});

async function identityOf(own: Partial<TokenIssuer> = {}) {
  const issuer = await createTestIssuer([key]);
  await issuer.start();
  onTestFinished(issuer.stop);
  const identify = await createIdentity([{ ...issuer.setting, ...own }], createKeptLog().log, () => now);
  return { issuer, identify: (token: string) => identify(`Bearer ${token}`), header: identify };
}

test('equal callers are one object, whatever their tokens and the order of their scopes', async () => {
  const { identify } = await identityOf();
  const first = await identify(await signToken(key, { scope: 'b a', sub: 'one' }));
  const second = await identify(await signToken(key, { scope: 'a  b a', sub: 'other' }));
  const third = await identify(await signToken(key, { scope: 'a' }));
  expect(first).toEqual({ kind: 'person', agency: 'labour', scopes: ['a', 'b'] });
  expect([second === first, third === first, Object.isFrozen(first), Object.isFrozen(first.scopes)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test('a token that was verified is known at once, until it expires', async () => {
  const { identify } = await identityOf();
  const token = await signToken(key, { exp: Math.floor(now / 1000) + 60 });
  const caller = await identify(token);
  now += 59_000;
  expect(identify(token)).toBe(caller);
  now += 32_000;
  await expect(identify(token)).rejects.toThrow('The token is not accepted: it has expired.');
});

test('the public is nobody, with or without an empty header', async () => {
  const { header } = await identityOf();
  const anonymous = { kind: 'anonymous', agency: null, scopes: [] };
  expect([header(undefined), header('')]).toEqual([anonymous, anonymous]);
});

test('an issuer that is held to agencies speaks for no other', async () => {
  const { identify } = await identityOf({ agencies: ['labour', 'education'] });
  expect((await identify(await signToken(key))).agency).toBe('labour');
  await expect(identify(await signToken(key, { agency: 'justice' }))).rejects.toThrow(
    'its issuer does not speak for the agency that it names',
  );
});

test('a key holds for the tokens of its own issuer alone', async () => {
  const [one, other] = await Promise.all([createIssuerKey('same'), createIssuerKey('same')]);
  const issuers = await Promise.all([createTestIssuer([one]), createTestIssuer([other])]);
  await Promise.all(issuers.map(({ start }) => start()));
  onTestFinished(async () => void (await Promise.all(issuers.map(({ stop }) => stop()))));
  const [first, second] = issuers.map(({ setting }, at) => ({ ...setting, issuer: `urn:${at}` })) as TokenIssuer[];
  if (!first || !second) throw new Error('no issuers');
  const identify = await createIdentity([first, second], createKeptLog().log);
  const present = async (signer: IssuerKey, iss: string) => identify(`Bearer ${await signToken(signer, { iss })}`);
  expect(await present(one, 'urn:0')).toBe(await present(other, 'urn:1'));
  await expect(present(one, 'urn:1')).rejects.toThrow('its signature does not hold');
});

test('a file of keys that cannot be used refuses the start, and names the fault', async () => {
  const file = join(tmpdir(), `ortaq-keys-${process.pid}.json`);
  onTestFinished(() => rm(file, { force: true }));
  const start = () =>
    createIdentity([{ issuer: 'urn:a', audience: 'ortaq', jwks: { file }, agencies: null }], createKeptLog().log);
  await expect(start()).rejects.toThrow(/^TOKEN_ISSUERS: the keys in .* cannot be used: ENOENT/);
  await writeFile(file, JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: 'a' }] }));
  await expect(start()).rejects.toThrow('it holds a private or a secret key, which belongs to the issuer alone.');
});
