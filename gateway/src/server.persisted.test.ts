import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from './fixtures/manifest.ts';
import { startTestHub, type TestHub } from './fixtures/hub.ts';

const listed = 'query Listed {\n  directions\n}';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({}, { operations: [listed], only: false });
});
afterAll(() => hub.stop());

const persisted = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });
const post = (body: unknown, accept = 'application/json') =>
  fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
const get = ({ query, extensions }: { query?: string; extensions?: unknown }) => {
  const texts = {
    ...(query && { query }),
    ...(extensions !== undefined && { extensions: JSON.stringify(extensions) }),
  };
  return fetch(`${hub.url}/graphql?${String(new URLSearchParams(texts))}`);
};
const ways = { POST: post, GET: get };
const told = async (response: Response) => ({ status: response.status, body: await response.json() });
const employment = { status: 200, body: { data: { directions: ['employment'] } } };
const notFound = {
  status: 200,
  body: { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
};

test.each(Object.entries(ways))(
  'by %s an operation of the manifest is known by its hash from the start',
  async (_, ask) => {
    expect(await told(await ask({ extensions: persisted(hashOf(listed)) }))).toEqual(employment);
  },
);

test.each(Object.entries(ways))('by %s a hash is known once its text came with it', async (way, ask) => {
  const query = `query By${way} { directions }`;
  const hash = persisted(hashOf(query));
  const first = await ask({ extensions: hash });
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(await told(first)).toEqual(notFound);
  expect(await told(await ask({ query, extensions: hash }))).toEqual(employment);
  for (const again of Object.values(ways)) expect(await told(await again({ extensions: hash }))).toEqual(employment);
});

test('an unknown hash is 200 for every client: it is a step of the protocol', async () => {
  const asked = { extensions: persisted(hashOf('{ nothing }')) };
  expect(await told(await post(asked, 'application/graphql-response+json'))).toEqual(notFound);
});

test('a text without a hash is answered, and not registered', async () => {
  const query = 'query Unregistered { directions }';
  expect(await told(await post({ query }))).toEqual(employment);
  expect(await told(await post({ extensions: persisted(hashOf(query)) }))).toEqual(notFound);
});

test('a hash is of the text in UTF-8', async () => {
  const query = 'query Q { directions } # ұсыным 🇰🇿';
  expect(await told(await post({ query, extensions: persisted(hashOf(query)) }))).toEqual(employment);
  expect(await told(await get({ extensions: persisted(hashOf(query)) }))).toEqual(employment);
});

test.each([
  ['no GraphQL', '{ directions', 'GRAPHQL_PARSE_FAILED'],
  ['another schema’s', '{ directoins }', 'GRAPHQL_VALIDATION_FAILED'],
  ['refused for its argument', '{ measure(id: "\\u0000") { id } }', 'BAD_USER_INPUT'],
])('a text that is %s is not registered', async (_what, query, code) => {
  const extensions = persisted(hashOf(query));
  expect((await told(await post({ query, extensions }))).body).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(await told(await post({ extensions }))).toEqual(notFound);
});

const hash = hashOf(listed);
const form = /^`extensions\.persistedQuery` must have `version` 1 and `sha256Hash`/;
test.each<[string, unknown, RegExp]>([
  ['that is not the text’s', persisted(hashOf('{ other }')), /sha256Hash` is not the SHA-256 of `query`/],
  ['in upper case', persisted(hash.toUpperCase()), form],
  ['that is too short', persisted(hash.slice(1)), form],
  ['with a line after it', persisted(`${hash}\n`), form],
  ['that is a number', persisted(1), form],
  ['that is a list', persisted([hash]), form],
  ['that is left out', { persistedQuery: { version: 1 } }, form],
  ['of another version', { persistedQuery: { version: 2, sha256Hash: hash } }, form],
  ['of no version', { persistedQuery: { sha256Hash: hash } }, form],
  ['in a list', { persistedQuery: [1, hash] }, form],
  ['by itself', { persistedQuery: hash }, form],
  ['instead of an object', { persistedQuery: false }, form],
])('a hash %s is refused with what was expected, with a text or without', async (what, extensions, message) => {
  const withoutText = what === 'that is not the text’s' ? [] : [{ extensions }];
  for (const ask of Object.values(ways)) {
    for (const asked of [{ query: listed, extensions }, ...withoutText]) {
      const response = await ask(asked);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await told(response)).toEqual({
        status: 400,
        body: { errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } }] },
      });
    }
  }
});

test.each([['a list'], 'text', 1, true])('extensions that are no object are refused: %s', async (extensions) => {
  for (const ask of Object.values(ways)) {
    expect(await told(await ask({ query: listed, extensions }))).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
  }
});

test.each([null, {}, { persistedQuery: null }, { other: { version: 1 } }])(
  'extensions %j name no hash',
  async (extensions) => {
    expect(await told(await post({ query: listed, extensions }))).toEqual(employment);
    expect((await post({ extensions })).status).toBe(400);
  },
);

test('of a flood of registrations the oldest are forgotten, and what is asked for stays', async () => {
  const register = (query: string) => post({ query, extensions: persisted(hashOf(query)) });
  const known = async (query: string) => (await told(await post({ extensions: persisted(hashOf(query)) }))).body;
  const [oldest, used] = ['query Oldest { directions }', 'query Used { directions }'];
  await register(oldest);
  await register(used);
  // Two bytes a character: ten of them do not fit into 16 MiB.
  for (let at = 0; at < 10; at++) {
    expect(await told(await register(`query Q${at} { directions }${' '.repeat(900_000)}`))).toEqual(employment);
    expect(await known(used)).toEqual(employment.body);
  }
  expect(await known(oldest)).toEqual(notFound.body);
});

test('a mutation is not executed by GET, by its hash no more than by its text', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ortaq-mutation-'));
  const supergraph = path.join(folder, 'supergraph.graphql');
  const typeDefs = parse('type Query { a: Int } type Mutation { change: Int }');
  const { supergraphSdl = '' } = composeServices([{ name: 'one', url: 'http://127.0.0.1:9/graphql', typeDefs }]);
  await writeFile(supergraph, supergraphSdl);
  const change = 'mutation Change {\n  change\n}';
  for (const only of [true, false]) {
    const other = await startTestHub({ supergraph }, { operations: [change], only });
    const extensions = JSON.stringify(persisted(hashOf(change)));
    const response = await fetch(`${other.url}/graphql?${String(new URLSearchParams({ extensions }))}`);
    await other.stop();
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  }
  await rm(folder, { recursive: true });
});

test('over any supergraph there are no persisted queries', async () => {
  const other = await startTestHub({ open: true });
  const response = await fetch(`${other.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions: persisted(hash) }),
  });
  await other.stop();
  expect(await told(response)).toMatchObject({
    status: 200,
    body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] },
  });
});
