import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createIssuerKey } from '../../fixtures/issuer.ts';
import { isKid, readKeySet } from './key-set.ts';

let ed: Record<string, unknown>;
let ec: Record<string, unknown>;
beforeAll(async () => {
  [ed, ec] = (await Promise.all([createIssuerKey('ed'), createIssuerKey('ec', 'ES256')])).map(({ jwk }) => ({
    ...jwk,
  })) as [Record<string, unknown>, Record<string, unknown>];
});
const setOf = (...keys: object[]) => readKeySet(JSON.stringify({ keys }));

test('keys are known by their ids, and those that verify no token are left out', async () => {
  const keys = setOf(
    ed,
    { ...ec, alg: undefined, use: undefined },
    { ...ed, kid: 'for-encryption', use: 'enc' },
    { ...ed, kid: 'of-another-curve', crv: 'X25519' },
    { ...ec, kid: 'of-another-algorithm', alg: 'ES384' },
    { ...generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' }), kid: 'too-short' },
    { ...ed, kid: '../path' },
    { ...ed, kid: undefined },
  );
  const kids = [
    'ed',
    'ec',
    'for-encryption',
    'of-another-curve',
    'of-another-algorithm',
    'too-short',
    '../path',
    'undefined',
  ];
  expect(kids.filter(keys.has)).toEqual(['ed', 'ec']);
  expect((await keys.find({ alg: 'EdDSA', kid: 'ed' })).type).toBe('public');
  await expect(keys.find({ alg: 'RS256', kid: 'ed' })).rejects.toThrow('no applicable key found');
});

test.each<[string, () => object]>([
  ['a private key', () => ({ keys: [ed, { ...ed, kid: 'private', d: 'secret' }] })],
  ['a secret', () => ({ keys: [ed, { kty: 'oct', kid: 'secret', k: 'secret' }] })],
])('a set that holds %s is not used at all', (_what, document) => {
  expect(() => readKeySet(JSON.stringify(document()))).toThrow('it holds a private or a secret key');
});

test.each(['', 'null', '{}', '{"keys":[]}', '{"keys":["key"]}', '<html>'])('“%s” is no set', (text) => {
  expect(() => readKeySet(text)).toThrow('it is no JWK set of 1 to 100 keys');
});

test('a set of too many keys is none, nor is one without a key for us', () => {
  expect(() => setOf(...Array.from({ length: 101 }, () => ed))).toThrow('it is no JWK set of 1 to 100 keys');
  expect(() => setOf({ ...ed, use: 'enc' })).toThrow('it has no key for EdDSA, ES256, RS256 with a usable kid');
});

test('an id stands for nothing but itself', () => {
  const ids = [
    '2026-11',
    'NjVBRjY5MDlCMUIwNzU4',
    'a+b=',
    'urn:key:1',
    'a..b',
    'a/b',
    'a\\b',
    '',
    'x'.repeat(201),
    7,
    'a b',
    'ә',
  ];
  expect(ids.filter(isKid)).toEqual(['2026-11', 'NjVBRjY5MDlCMUIwNzU4', 'a+b=', 'urn:key:1']);
});
