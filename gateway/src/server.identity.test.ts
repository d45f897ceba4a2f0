import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { exportSPKI, importJWK } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTestHub, type TestHub } from './fixtures/hub.ts';
import { createIssuerKey, createTestIssuer, goodClaims, type IssuerKey, signToken } from './fixtures/issuer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let hub: TestHub;
let issuer: Awaited<ReturnType<typeof createTestIssuer>>;
let key: IssuerKey;
beforeAll(async () => {
  key = await createIssuerKey('key-1');
  issuer = await createTestIssuer([key, await createIssuerKey('es', 'ES256'), await createIssuerKey('rs', 'RS256')]);
  await issuer.start();
  hub = await startTestHub({ issuers: [issuer.setting] });
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await hub.stop();
  await issuer.stop();
});

const present = (token: string, at = hub) => at.ask('{ directions }', undefined, { authorization: `Bearer ${token}` });
const answered = { data: { directions: ['employment'] } };
const refused = (why: string) => ({
  errors: [{ message: `The token is not accepted: ${why}.`, extensions: { code: 'UNAUTHENTICATED' } }],
});
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (ahead: number) => Math.floor(Date.now() / 1000) + ahead;

test.each(['EdDSA', 'ES256', 'RS256'])('a token that is signed by %s is accepted', async (alg) => {
  const signer = issuer.published.find((known) => known.alg === alg) as IssuerKey;
  const { status, body, headers } = await present(await signToken(signer));
  expect([status, body, headers.get('cache-control')]).toEqual([200, answered, 'private, no-store']);
});

const bad: Record<string, [why: string, token: () => string | Promise<string>]> = {
  'without a signature (none)': [
    'it is not signed with EdDSA, ES256, RS256',
    () => `${encoded({ alg: 'none', kid: 'key-1' })}.${encoded(goodClaims())}.`,
  ],
  'with the public key as a secret (HS256)': [
    'it is not signed with EdDSA, ES256, RS256',
    async () => {
      const { jwk } = issuer.published[2] as IssuerKey;
      const secret = await exportSPKI((await importJWK(jwk, 'RS256', { extractable: true })) as CryptoKey);
      const signed = `${encoded({ alg: 'HS256', kid: 'rs' })}.${encoded(goodClaims())}`;
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
  ],
  'of another algorithm than its key': [
    'the key that it names is not for its algorithm',
    () => signToken(key, {}, { kid: 'es' }),
  ],
  'that another key signed': ['its signature does not hold', async () => signToken(await createIssuerKey('key-1'))],
  'that was changed': [
    'its signature does not hold',
    async () => {
      const [header, , signature] = (await signToken(key)).split('.');
      return [header, encoded({ ...goodClaims(), agency: 'justice' }), signature].join('.');
    },
  ],
  'of an unknown key': [
    'it names a key that its issuer has not',
    async () => signToken(await createIssuerKey('unheard-of')),
  ],
  'of a key that is a path': [
    'its header names no key ("kid") that could be one',
    () => signToken(key, {}, { kid: '../../dev/null' }),
  ],
  'of a key that is an address': [
    'its header names no key ("kid") that could be one',
    () => signToken(key, {}, { kid: 'http://127.0.0.1/jwks.json' }),
  ],
  'of no key': ['its header names no key ("kid") that could be one', () => signToken(key, {}, { kid: undefined })],
  'that brings its key': [
    'its signature does not hold',
    async () => {
      const own = await createIssuerKey('key-1');
      return signToken(own, {}, { jwk: own.jwk, jku: 'http://127.0.0.1/jwks.json' });
    },
  ],
  'for another use': [
    'it is of a type that is for another use',
    () => signToken(key, {}, { typ: 'ortaq-assertion+jwt' }),
  ],
  'of a foreign issuer': [
    'its issuer is none that the hub trusts',
    () => signToken(key, { iss: 'https://elsewhere.test' }),
  ],
  'of no issuer': ['its issuer is none that the hub trusts', () => signToken(key, { iss: undefined })],
  'for another audience': ['it is for another audience', () => signToken(key, { aud: ['other', 'ortaq-test'] })],
  'for no audience': ['it lacks the claim "aud"', () => signToken(key, { aud: undefined })],
  'that has expired': ['it has expired', () => signToken(key, { exp: seconds(-31) })],
  'that never expires': ['it lacks the claim "exp"', () => signToken(key, { exp: undefined })],
  'that expires in words': ['its claim "exp" is not a number', () => signToken(key, { exp: 'tomorrow' })],
  'that is not valid yet': ['it is not valid yet', () => signToken(key, { nbf: seconds(45) })],
  'of the future': ['it was issued in the future', () => signToken(key, { iat: seconds(45) })],
  'that is too long': ['it has more than 8192 characters', () => signToken(key, { note: 'x'.repeat(8_000) })],
  'that is encrypted': ['it has not the form of a signed JWT', () => 'a.b.c.d.e'],
  'that is no JSON': ['it has not the form of a signed JWT', () => 'eyJ.eyJ.x'],
  'without an agency': [
    'its claim "agency" is no id of the register of agencies',
    () => signToken(key, { agency: undefined }),
  ],
  'whose agency is none': [
    'its claim "agency" is no id of the register of agencies',
    () => signToken(key, { agency: '../labour' }),
  ],
  'whose bearer is neither': [
    'its claim "caller_kind" is neither "person" nor "system"',
    () => signToken(key, { caller_kind: 'anonymous' }),
  ],
  'whose scope is a list': [
    'its claim "scope" is not a text of scopes with spaces between',
    () => signToken(key, { scope: ['drafts:read'] }),
  ],
  'whose scope is none': [
    'its claim "scope" has what is no scope',
    () => signToken(key, { scope: 'drafts:read "all"' }),
  ],
};

test.each(Object.entries(bad))('a token %s is refused with what is wrong with it', async (_what, [why, make]) => {
  const token = await make();
  const { status, body, headers } = await present(token);
  expect([status, body, headers.get('www-authenticate'), headers.get('cache-control')]).toEqual([
    401,
    refused(why),
    'Bearer error="invalid_token"',
    'no-store',
  ]);
});

test.each(['Basic bGFib3VyOnNlY3JldA==', 'Bearer', 'token'])('“%s” is no bearer token', async (authorization) => {
  const { status, body } = await hub.ask('{ directions }', undefined, { authorization });
  expect([status, body]).toEqual([401, refused('the header must be `Authorization: Bearer TOKEN`')]);
});

test('clocks may differ by half a minute', async () => {
  const late = await signToken(key, { exp: seconds(-25), nbf: seconds(25), iat: seconds(25) });
  expect((await present(late)).body).toEqual(answered);
});

test('no token is the public, which a purpose and a case do not change', async () => {
  const { status, body } = await hub.ask('{ directions }', undefined, { 'x-purpose': 'audit', 'x-case': 'A-7' });
  expect([status, body]).toEqual([200, answered]);
});

test.each<[string, Record<string, string>, object]>([
  [
    'a purpose that is none',
    { 'x-purpose': 'curiosity' },
    {
      message: 'X-Purpose must be one of upr-follow-up, national-report, plan-monitoring, coordination, audit.',
      extensions: { code: 'PURPOSE_REQUIRED' },
    },
  ],
  [
    'a case of 201 characters',
    { 'x-case': 'x'.repeat(201) },
    {
      message: 'X-Case may have 200 printable characters at most, as UTF-8.',
      extensions: { code: 'BAD_REQUEST' },
    },
  ],
])('%s is refused with 400, whoever asks', async (_what, headers, error) => {
  const { status, body } = await hub.ask('{ directions }', undefined, { authorization: 'Bearer bad', ...headers });
  expect([status, body]).toEqual([400, { errors: [error] }]);
});

test('a new key holds beside the old one from its first token on; the old one no more once it is withdrawn', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const [old, next, spare] = await Promise.all(['old', 'next', 'spare'].map((kid) => createIssuerKey(kid)));
  if (!old || !next || !spare) throw new Error('no keys');
  const rotating = await createTestIssuer([old]);
  await rotating.start();
  const own = await startTestHub({ issuers: [rotating.setting] });
  try {
    const byOld = await signToken(old);
    expect((await present(byOld, own)).body).toEqual(answered);
    rotating.published.push(next);
    vi.advanceTimersByTime(2_000);
    expect((await present(await signToken(next), own)).body).toEqual(answered);
    expect((await present(byOld, own)).body).toEqual(answered);
    expect(rotating.asked()).toBe(2);

    rotating.published.shift();
    vi.advanceTimersByTime(300_000);
    // What is old is read anew beside the requests, and what is known of tokens falls with it.
    await present(byOld, own);
    await vi.waitFor(() => expect(rotating.asked()).toBe(3));
    expect((await present(byOld, own)).body).toEqual(refused('it names a key that its issuer has not'));
    expect((await present(await signToken(next), own)).body).toEqual(answered);
  } finally {
    await own.stop();
    await rotating.stop();
  }
});

test('keys at random ask the issuer no more often than once in two seconds', async () => {
  const before = issuer.asked();
  const tokens = Array.from({ length: 20 }, (_none, at) => signToken(key, {}, { kid: `random-${at}` }));
  const answers = await Promise.all(tokens.map(async (token) => present(await token)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect(issuer.asked() - before).toBeLessThanOrEqual(1);
});

test('while its issuer is down a token is checked with the keys that are known', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const first = await createIssuerKey('first');
  const down = await createTestIssuer([first]);
  await down.start();
  const own = await startTestHub({ issuers: [down.setting] });
  try {
    const known = await signToken(first);
    expect((await present(known, own)).body).toEqual(answered);
    await down.stop();
    vi.advanceTimersByTime(301_000);
    expect((await present(known, own)).body).toEqual(answered);
    const fresh = await signToken(first, { agency: 'justice' });
    await vi.waitFor(() => expect(own.entries.some(({ level }) => level === 'warn')).toBe(true));
    expect((await present(fresh, own)).body).toEqual(answered);
    const warnings = own.entries.filter(({ level }) => level === 'warn');
    expect(warnings.map(({ message, issuer: name }) => [message, name])).toEqual([
      ['the keys of a token issuer cannot be read', 'https://sso.test'],
    ]);
  } finally {
    await own.stop();
  }
});

test('keys that could not be read yet make a token wait, not the public', async () => {
  const early = await createTestIssuer([key]);
  const own = await startTestHub({ issuers: [early.setting] });
  try {
    const token = await signToken(key);
    const { status, body, headers } = await present(token, own);
    const message = 'The token cannot be checked now: the keys of its issuer cannot be read. Try again later.';
    expect([status, headers.get('retry-after'), body]).toEqual([
      503,
      '2',
      { errors: [{ message, extensions: { code: 'IDENTITY_UNAVAILABLE' } }] },
    ]);
    expect((await own.ask('{ directions }')).body).toEqual(answered);
    await early.start();
    await vi.waitFor(async () => expect((await present(token, own)).body).toEqual(answered), 5_000);
  } finally {
    await own.stop();
    await early.stop();
  }
});

test('a hub that trusts no issuer refuses every token, and names the setting', async () => {
  const own = await startTestHub();
  const { status, body } = await present(await signToken(key), own);
  await own.stop();
  expect([status, body]).toEqual([401, refused('this hub trusts no issuer of tokens (TOKEN_ISSUERS is not set)')]);
});

test('an open gateway looks at no token, purpose or case', async () => {
  const own = await startTestHub({ open: true });
  const headers = { authorization: 'Bearer bad', 'x-purpose': 'curiosity', 'x-case': 'x'.repeat(300) };
  const { status, body } = await own.ask('{ directions }', undefined, headers);
  await own.stop();
  expect([status, body]).toEqual([200, answered]);
});

test('nothing of a token or its bearer is in the log', () => {
  // Fastify's own events, which have the whole request, are below the level that it is given.
  const logged = inspect(
    hub.entries.filter(({ req, res }) => req === undefined && res === undefined),
    { depth: Infinity, maxArrayLength: null, maxStringLength: null },
  );
  expect(logged).toContain('a request was refused');
  expect(logged).not.toMatch(/officer-7|eyJ|unheard-of|dev\/null|elsewhere\.test/);
});
