import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from './fixtures/hub.ts';
import { json } from './fixtures/ministry-server.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const withFilter = 'query ($f: MeasureFilter) { measures(filter: $f) { id } }';

test.each<[string, string, unknown, object]>([
  [
    'an unknown enum value',
    '{ measures(filter: {status: [NEVER]}) { id } }',
    undefined,
    { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'filter.status[0]' },
  ],
  [
    'an unknown enum value in a variable',
    withFilter,
    { f: { status: ['NEVER'] } },
    { code: 'BAD_USER_INPUT', argument: 'filter.status[0]' },
  ],
  [
    'an unknown argument',
    '{ measures(last: 1) { id } }',
    undefined,
    { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'last' },
  ],
  [
    'a number that is text',
    '{ measures(first: "a") { id } }',
    undefined,
    { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'first' },
  ],
  [
    'a missing variable',
    'query ($id: ID!) { measure(id: $id) { id } }',
    {},
    { code: 'BAD_USER_INPUT', argument: 'id' },
  ],
  [
    'a day that is none',
    '{ measures(filter: {dueFrom: "2024-02-30"}) { id } }',
    undefined,
    { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'filter.dueFrom' },
  ],
  [
    'a day that is none in a variable',
    withFilter,
    { f: { dueFrom: 'soon' } },
    { code: 'BAD_USER_INPUT', argument: 'filter.dueFrom' },
  ],
  [
    'a NUL',
    String.raw`{ measures(filter: {text: "a\u0000"}) { id } }`,
    undefined,
    { code: 'BAD_USER_INPUT', argument: 'filter.text' },
  ],
  ['a NUL in a variable', withFilter, { f: { text: 'a\0' } }, { code: 'BAD_USER_INPUT', argument: 'filter.text' }],
  [
    'half of a surrogate pair in a variable',
    withFilter,
    { f: { ids: ['\ud800'] } },
    { code: 'BAD_USER_INPUT', argument: 'filter.ids[0]' },
  ],
  [
    'half of a surrogate pair',
    String.raw`{ measures(filter: {text: "\ud800"}) { id } }`,
    undefined,
    { code: 'GRAPHQL_PARSE_FAILED' },
  ],
  ['a field that is none', '{ measures { nothing } }', undefined, { code: 'GRAPHQL_VALIDATION_FAILED' }],
  ['a document that is none', '{ measures {', undefined, { code: 'GRAPHQL_PARSE_FAILED' }],
])(
  '%s is refused before anything is fetched: 200, or 400 for who knows the statuses',
  async (_name, query, variables, extensions) => {
    const [plain, knowing] = await Promise.all([
      hub.ask(query, variables),
      hub.ask(query, variables, { accept: 'application/graphql-response+json' }),
    ]);
    expect([plain.status, knowing.status]).toEqual([200, 400]);
    expect(plain.body).toEqual(knowing.body);
    expect(plain.body.errors?.map((error) => error.extensions)).toEqual([extensions]);
    expect('data' in plain.body).toBe(false);
    expect(Object.values(hub.ministries).flatMap(({ fetches }) => fetches.splice(0))).toEqual([]);
  },
);

test.each([
  ['query A { a: __typename } query B { __typename }', undefined, /`operationName` must name one/],
  ['query A { a: __typename }', 'B', /no operation named "B"/],
  ['query A { a: __typename }', '', /no operation named ""/],
])('a document of which no operation is chosen is refused: %s by %j', async (query, operationName, message) => {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName }),
  });
  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 400,
    body: {
      errors: [{ message: expect.stringMatching(message), extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    },
  });
});

test.each([
  ['an empty object', '{}'],
  ['a batch', '[{"query":"{directions}"}]'],
  ['variables that are a list', '{"query":"{directions}","variables":[]}'],
  ['a query that is a number', '{"query":1}'],
])('%s is no request: 400', async (_name, body) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
  const { errors } = (await response.json()) as { errors: { extensions: unknown }[] };
  expect([response.status, errors.map(({ extensions }) => extensions)]).toEqual([400, [{ code: 'BAD_REQUEST' }]]);
});

test("a ministry's refusal of an argument reaches the client with its place", async () => {
  const other = await startTestHub();
  other.ministries.justice.answering = json({
    data: { measures__asked: null },
    errors: [
      {
        message: '`first` must be 1 to 200.',
        path: ['measures__asked'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first', stacktrace: ['at /srv/justice'] },
      },
    ],
  });
  const { status, body } = await other.ask('{ measures(first: 0) { id } directions }');
  await other.stop();
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      errors: [
        {
          message: '`first` must be 1 to 200.',
          path: ['measures'],
          extensions: { code: 'BAD_USER_INPUT', ministry: 'justice', argument: 'first' },
        },
      ],
      data: { measures: null, directions: ['employment'] },
    },
  });
});

test('values nested as deep as a body is long are refused, never a fault of ours', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const answers = await Promise.all(
    [
      `{"query":${JSON.stringify(withFilter)},"variables":{"f":{"ids":${deep}}}}`,
      JSON.stringify({ query: `{ measures(filter: {ids: ${deep}}) { id } }` }),
      JSON.stringify({ query: '{a'.repeat(200_000) }),
    ].map(async (body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return [response.status, errors[0]?.extensions.code];
    }),
  );
  expect(answers).toEqual([
    [200, 'BAD_USER_INPUT'],
    [200, 'GRAPHQL_PARSE_FAILED'],
    [200, 'GRAPHQL_PARSE_FAILED'],
  ]);
});

test.each(['mutation', 'subscription'])(
  'a %s, which the schema has not, is refused and is no fault of ours',
  async (kind) => {
    const { status, body } = await hub.ask(`${kind} { x }`);
    expect(status).toBe(200);
    expect(body.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(hub.entries.filter(({ level }) => level === 'error')).toEqual([]);
  },
);
