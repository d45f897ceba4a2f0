import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from './fixtures/manifest.ts';
import { startTestHub, type TestHub } from './fixtures/hub.ts';

const directions = 'query Directions {\n  directions\n}';
const measure = `query Measure($id: ID! = "justice-1") {
  measure(id: $id) {
    ...Of
  }
}

fragment Of on Measure {
  id
  registered
}`;
const introspection = '{ __schema { queryType { name } } }';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({}, { operations: [directions, measure], only: true });
});
afterAll(() => hub.stop());

const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
const post = (body: unknown) =>
  fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = (parameters: Record<string, unknown>) => {
  const texts = Object.entries(parameters).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return fetch(`${hub.url}/graphql?${String(new URLSearchParams(texts))}`);
};
const ways = { POST: post, GET: get };
const told = async (response: Response) => {
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    ...(data === undefined ? {} : { data }),
    codes: errors?.map((e) => e.extensions.code),
  };
};
const ofDirections = { status: 200, data: { directions: ['employment'] }, codes: undefined };
const notInSafelist = { status: 403, codes: ['QUERY_NOT_IN_SAFELIST'] };

test.each(Object.entries(ways))(
  'by %s a trusted operation is answered by its hash, its text, or both',
  async (_, ask) => {
    for (const asked of [
      { extensions: persisted(directions) },
      { query: directions },
      { query: directions, extensions: persisted(directions) },
      { extensions: persisted(directions), operationName: 'Directions' },
    ]) {
      expect(await told(await ask(asked))).toEqual(ofDirections);
    }
    const variables = { id: 'labour-1' };
    expect(await told(await ask({ extensions: persisted(measure), variables }))).toMatchObject({
      status: 200,
      data: { measure: { id: 'labour-1', registered: 'title of labour-1' } },
    });
  },
);

test.each(Object.entries(ways))('by %s an unknown hash is told as none of the list, kept by nobody', async (_, ask) => {
  const hash = hashOf('{ directions }');
  const response = await ask({ extensions: persisted('{ directions }') });
  expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: `No trusted operation has the hash ${hash}: this hub answers trusted operations only.`,
        extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' },
      },
    ],
  });
});

test.each([
  ['another spacing', 'query Directions{directions}'],
  ['comments and commas', '# kk\nquery Directions {, # what?\n ,directions,, }\n#'],
  ['a mark of the byte order', `\uFEFF${directions}`],
])('%s is the same operation', async (_what, query) => {
  expect(await told(await post({ query }))).toEqual(ofDirections);
  expect(await told(await post({ query, extensions: persisted(query) }))).toEqual(ofDirections);
});

test('so is another order of its definitions, or a text written with escapes', async () => {
  const [operation, fragment] = measure.split('\n\n');
  const query = `${fragment} ${operation?.replace('"justice-1"', '"justice\\u002d1"')}`;
  expect(await told(await post({ query }))).toMatchObject({ status: 200, data: { measure: { id: 'justice-1' } } });
});

test('what is answered is the list’s own text, to the places in its errors', async () => {
  const places = await Promise.all(
    [measure, `\n\n${measure}`].map(async (query) => {
      const response = await post({ query, variables: { id: null } });
      const { errors } = (await response.json()) as { errors: { locations: unknown }[] };
      return errors.map(({ locations }) => locations);
    }),
  );
  expect(places).toEqual([[[{ line: 1, column: 15 }]], [[{ line: 1, column: 15 }]]]);
});

test.each([
  ['another field', 'query Directions { directions __typename }'],
  ['an alias', 'query Directions { d: directions }'],
  ['the same field twice', 'query Directions { directions directions }'],
  ['no name', '{ directions }'],
  ['another name', 'query Other { directions }'],
  ['a directive', 'query Directions { directions @skip(if: false) }'],
  ['another default', measure.replace('justice-1', 'labour-1')],
  ['another fragment under its name', measure.replace('registered', 'status')],
  ['a fragment less', measure.split('\n\n')[0] ?? ''],
  ['a definition more', `${directions} ${measure}`],
  ['a fragment twice', `${measure} ${measure.split('\n\n')[1]}`],
  ['a list of operations of which one is trusted', `${directions} query Other { recommendations { id } }`],
  ['the words joined otherwise', 'queryDirections { directions }'],
  ['introspection', introspection],
  ['what the schema lacks', '{ directoins }'],
  ['no GraphQL', 'query Directions { directions '],
  ['a string that does not end', 'query Directions { directions(a: "'],
])('%s is another operation, and is refused without a word of the schema', async (_what, query) => {
  const fetches = () => Object.values(hub.ministries).flatMap((ministry) => ministry.fetches).length;
  const before = fetches();
  for (const ask of Object.values(ways)) {
    const response = await ask({ query });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect([response.status, await response.json()]).toEqual([
      403,
      {
        errors: [
          {
            message: 'The document is no trusted operation: this hub answers trusted operations only.',
            extensions: { code: 'QUERY_NOT_IN_SAFELIST' },
          },
        ],
      },
    ]);
  }
  expect(fetches()).toBe(before);
});

test('a text with the hash of a trusted operation is refused, and is not kept under it', async () => {
  const asked = { query: introspection, extensions: persisted(directions) };
  expect(await told(await post(asked))).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
  expect(await told(await get({ extensions: persisted(directions) }))).toEqual(ofDirections);
});

test('a text is not registered by its own hash', async () => {
  expect(await told(await post({ query: introspection, extensions: persisted(introspection) }))).toEqual(notInSafelist);
  expect(await told(await post({ extensions: persisted(introspection) }))).toEqual({
    status: 404,
    codes: ['PERSISTED_QUERY_NOT_IN_LIST'],
  });
});

test('neither a name nor variables make another operation trusted', async () => {
  const asked = { query: introspection, operationName: 'Directions', variables: { a: '\0' } };
  expect(await told(await post(asked))).toEqual(notInSafelist);
});

test('a list of requests is refused, though each were trusted', async () => {
  const { status, codes } = await told(await post([{ query: directions }, { extensions: persisted(directions) }]));
  expect({ status, codes }).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
});

test('without hash or document there is nothing to answer', async () => {
  expect(await told(await post({ variables: {} }))).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
});

test('a whole answer to a GET by hash may be kept and asked for again', async () => {
  const response = await get({ extensions: persisted(directions) });
  expect(response.headers.get('cache-control')).toBe('public, max-age=30');
  const tag = response.headers.get('etag') ?? '';
  const again = await fetch(response.url, { headers: { 'if-none-match': tag } });
  expect([tag, again.status]).toEqual([expect.stringMatching(/^"/), 304]);
});

test.each([
  ['nested without end', '{a'.repeat(400_000)],
  ['of a million fields', `{${' a'.repeat(480_000)}}`],
  [
    'nested and long, which printed were gigabytes',
    `${'{a'.repeat(1_500)}{${' b'.repeat(400_000)}}${'}'.repeat(1_501)}`,
  ],
])('a document %s is refused at once', async (_what, query) => {
  const began = performance.now();
  expect(await told(await post({ query }))).toEqual(notInSafelist);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('only what the schema can answer is trusted, and the log names the rest', async () => {
  const gone = 'query Gone {\n  gone\n}';
  const other = await startTestHub({}, { operations: [directions, gone], only: true });
  const answers = await Promise.all([other.ask(directions), other.ask(gone)]);
  await other.stop();
  expect(answers.map(({ status }) => status)).toEqual([200, 403]);
  expect(other.entries.filter(({ level }) => level === 'warn')).toMatchObject([{ names: ['Gone'] }]);
});
