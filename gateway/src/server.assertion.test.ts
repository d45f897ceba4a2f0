import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assertion, headers } from '@ortaq/schema/wire';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ministryAnswering } from './fixtures/contract.ts';
import { startTestHub, type TestHub } from './fixtures/hub.ts';
import { createIssuerKey, createTestIssuer, type IssuerKey, signToken, type TestIssuer } from './fixtures/issuer.ts';
import { json } from './fixtures/ministry-server.ts';
import { temporaryFolder } from '../local/fixtures/folder.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let hub: TestHub;
let key: IssuerKey;
let issuer: TestIssuer;
beforeAll(async () => {
  key = await createIssuerKey('key-1');
  issuer = await createTestIssuer([key]);
  await issuer.start();
  hub = await startTestHub({ issuers: [issuer.setting] });
});
beforeEach(() => {
  hub.ministries.labour.answering = ministryAnswering('labour');
  for (const { fetches } of Object.values(hub.ministries)) fetches.length = 0;
});
afterAll(async () => {
  await hub.stop();
  await issuer.stop();
});

const keysOf = async ({ url }: TestHub) => fetch(`${url}${assertion.keysPath}`);
const tokensAt = (ministry: 'labour' | 'justice', { ministries }: TestHub = hub) =>
  ministries[ministry].fetches.map((fetched) => fetched.headers[headers.assertion] as string);
const officer = async () => ({
  authorization: `Bearer ${await signToken(key)}`,
  'x-purpose': 'audit',
});

test('each fetch carries a word of who asks, for that ministry, that the published keys verify', async () => {
  await hub.ask('{ measures { status } directions }', undefined, await officer());
  const response = await keysOf(hub);
  expect(response.headers.get('content-type')).toMatch(/^application\/jwk-set\+json/);
  const keys = createLocalJWKSet((await response.json()) as JSONWebKeySet);
  for (const ministry of ['labour', 'justice'] as const) {
    const [token = ''] = tokensAt(ministry);
    const { payload } = await jwtVerify(token, keys, {
      issuer: assertion.issuer,
      audience: ministry,
      typ: assertion.type,
      algorithms: [assertion.algorithm],
    });
    const caller = { kind: 'person', agency: 'labour', scopes: expect.any(Array) };
    expect(payload).toMatchObject({ caller, purpose: 'audit' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
  }
});

test('the public’s second request brings the same token: nothing is signed for it', async () => {
  for (const _request of [1, 2, 3]) await hub.ask('{ directions }');
  const tokens = tokensAt('labour');
  expect([tokens.length, new Set(tokens).size]).toEqual([3, 1]);
  expect(decodeJwt(tokens[0] ?? '')).not.toHaveProperty('request_id');
});

test('what a client sends as an assertion never reaches a ministry', async () => {
  const forged = { [headers.assertion]: 'eyJhbGciOiJub25lIn0.eyJhZ2VuY3kiOiJqdXN0aWNlIn0.' };
  expect((await hub.ask('{ directions }', undefined, forged)).body).toEqual({ data: { directions: ['employment'] } });
  const [sent = ''] = tokensAt('labour');
  expect(decodeJwt(sent)).toMatchObject({ aud: 'labour', caller: { kind: 'anonymous', agency: null, scopes: [] } });
  expect(JSON.stringify(hub.ministries.labour.fetches)).not.toContain('eyJhbGciOiJub25lIn0');
});

test('a probe of a ministry’s health is asserted too', async () => {
  await fetch(`${hub.url}/health/ready`);
  expect(decodeJwt(tokensAt('labour')[0] ?? '')).toMatchObject({ aud: 'labour', caller: { kind: 'anonymous' } });
});

test('a ministry that does not take the gateway’s word costs its own fields, and the log says why', async () => {
  const message = 'The assertion of who asks does not count. It has expired.';
  hub.ministries.labour.answering = json({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] }, 401);
  const { status, body } = await hub.ask('{ directions measures { registered } }');
  expect([status, body.data, body.errors?.map(({ extensions }) => extensions)]).toEqual([
    200,
    { directions: null, measures: expect.any(Array) },
    [{ code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' }],
  ]);
  expect(JSON.stringify(body)).not.toContain('assertion');
  expect(hub.entries).toContainEqual(
    expect.objectContaining({ level: 'warn', cause: `HTTP status 401: UNAUTHENTICATED: ${message}` }),
  );
});

test('with --open no word is given, and no keys are published', async () => {
  const open = await startTestHub({ open: true });
  await open.ask('{ directions }');
  expect(tokensAt('labour', open)).toEqual([undefined]);
  expect((await keysOf(open)).status).toBe(404);
  await open.stop();
});

test('keys come from files: the first signs, all are published', async () => {
  const folder = await temporaryFolder();
  const keys = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const files = keys.map((_key, at) => path.join(folder, `${at}.pem`));
  for (const [at, { privateKey }] of keys.entries())
    await writeFile(files[at] ?? '', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const own = await startTestHub({ assertionKeys: files });
  await own.ask('{ directions }');
  const published = (await (await keysOf(own)).json()) as JSONWebKeySet;
  expect(published.keys.map(({ x }) => x)).toEqual(keys.map(({ publicKey }) => publicKey.export({ format: 'jwk' }).x));
  const { protectedHeader } = await jwtVerify(tokensAt('labour', own)[0] ?? '', createLocalJWKSet(published));
  expect(protectedHeader.kid).toBe(published.keys[0]?.kid);
  await own.stop();
});

test('without a key of its own the gateway says that it made one', () => {
  expect(hub.entries).toContainEqual({
    level: 'info',
    message: 'ASSERTION_KEYS is not set: ministries are asked with a key that lasts as long as this process',
  });
});
