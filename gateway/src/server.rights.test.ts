import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { composed } from './engine/plan/thread/composed.fixture.ts';
import { startTestHub, type TestHub } from './fixtures/hub.ts';
import { createIssuerKey, createTestIssuer, type IssuerKey, signToken } from './fixtures/issuer.ts';
import { json, type MinistryServer, startMinistryServer } from './fixtures/ministry-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sdl = `
  type Query { item: Item }
  type Mutation { publish: Item }
  type Item {
    title: String
    note: String @requiresScopes(scopes: [["drafts:read"]])
    reason: String @policy(policies: [["upr-compiling"]])
  }`;
const item = { title: 'open', note: 'kept', reason: 'kept' };

let folder: string;
let hub: TestHub;
let ministry: MinistryServer;
let issuer: Awaited<ReturnType<typeof createTestIssuer>>;
let key: IssuerKey;
beforeAll(async () => {
  key = await createIssuerKey('key-1');
  issuer = await createTestIssuer([key]);
  await issuer.start();
  ministry = await startMinistryServer(json({ data: { item, publish: item } }));
  folder = await mkdtemp(path.join(tmpdir(), 'ortaq-rights-'));
  const supergraph = path.join(folder, 'supergraph.graphql');
  await writeFile(supergraph, composed({ labour: sdl }).replace('http://labour/graphql', ministry.url));
  hub = await startTestHub({ issuers: [issuer.setting], supergraph });
});
beforeEach(() => void (ministry.fetches.length = 0));
afterAll(async () => {
  await hub.stop();
  await issuer.stop();
  await ministry.kill();
  await rm(folder, { recursive: true });
});

const as = async (claims: object) => ({ authorization: `Bearer ${await signToken(key, claims)}` });
const unauthorized = (...at: string[]) => ({
  message: 'Unauthorized field or type',
  path: at,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});
const asked = () => ministry.fetches.map(({ query }) => query);

test('a field that the caller may not see is null in an ordinary answer, and its ministry is not asked for it', async () => {
  const { status, headers, body } = await hub.ask('{ item { title note } }');
  expect([status, headers.get('cache-control'), body]).toEqual([
    200,
    'no-store',
    { data: { item: { title: 'open', note: null } }, errors: [unauthorized('item', 'note')] },
  ]);
  expect(asked()).toEqual(['{item{title}}']);
});

test('who may see it gets it, for itself alone', async () => {
  const { headers, body } = await hub.ask('{ item { title note } }', undefined, await as({ scope: 'drafts:read' }));
  expect([headers.get('cache-control'), body]).toEqual([
    'private, no-store',
    { data: { item: { title: 'open', note: 'kept' } } },
  ]);
});

test('a mutation of which a part is not allowed is not done at all', async () => {
  const { status, body } = await hub.ask('mutation { publish { title note } }', undefined, await as({ scope: '' }));
  expect([status, body]).toEqual([200, { data: null, errors: [unauthorized('publish', 'note')] }]);
  expect(asked()).toEqual([]);
});

test('what a policy guards is refused without a purpose, by the status that the client knows', async () => {
  const compiler = await as({ agency: 'justice', scope: 'upr:compile' });
  const askedFor = (headers: object) => hub.ask('{ item { reason } }', undefined, { ...compiler, ...headers });
  const refusal = { errors: [expect.objectContaining({ extensions: { code: 'PURPOSE_REQUIRED' } })] };
  const plain = await askedFor({});
  const modern = await askedFor({ accept: 'application/graphql-response+json' });
  expect([plain, modern].map(({ status, body }) => [status, body])).toEqual([
    [200, refusal],
    [400, refusal],
  ]);
  expect(asked()).toEqual([]);
  expect((await askedFor({ 'x-purpose': 'national-report' })).body).toEqual({ data: { item: { reason: 'kept' } } });
});
