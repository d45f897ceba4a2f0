import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContractMinistry, contractMinistries } from './fixtures/contract.ts';
import { startTestHub, type TestHub } from './fixtures/hub.ts';
import { type Answering, json } from './fixtures/ministry-server.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await startTestHub();
});
afterEach(() => hub.stop());

const everything = '{ measures { id status registered recommendations } directions recommendations { id } }';
const measure = (id: string, status: string | null, recommendations: string[] | null) => ({
  id,
  status,
  registered: `title of ${id}`,
  recommendations,
});
const whole = {
  measures: [
    measure('justice-1', 'COMPLETED', ['KAZ-2/1']),
    measure('labour-1', 'COMPLETED', []),
    measure('labour-2', 'PLANNED', []),
  ],
  directions: ['employment'],
  recommendations: [{ id: 'KAZ-2/1' }],
};

/** Where each error says that something is missing: once for each root field and each entity. */
const places: Record<ContractMinistry, unknown[]> = {
  labour: [['directions'], ['measures', 1], ['measures', 2]],
  justice: [['measures']],
  'foreign-affairs': [['recommendations'], ['measures', 0], ['measures', 1], ['measures', 2]],
};

/** What is missing, and nothing else, while a ministry is down. */
const without: Record<ContractMinistry, object> = {
  labour: {
    ...whole,
    measures: whole.measures.map((one) => ({ ...one, status: one.id.startsWith('labour') ? null : one.status })),
    directions: null,
  },
  justice: { ...whole, measures: null },
  'foreign-affairs': {
    ...whole,
    measures: whole.measures.map((one) => ({ ...one, recommendations: null })),
    recommendations: null,
  },
};

const unavailable = (ministry: string, said: string, path: unknown) => ({
  message: `${ministry} ${said}`,
  path,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', ministry },
});

test.each(contractMinistries)('while %s is down its own fields are missing, and nothing else', async (ministry) => {
  await hub.ministries[ministry].kill();
  const { status, body } = await hub.ask(everything);
  expect({ status, data: body.data }).toEqual({ status: 200, data: without[ministry] });
  // Two fetches fail in no order.
  expect(body.errors?.length).toBe(places[ministry].length);
  const errors = places[ministry].map((path) => unavailable(ministry, 'cannot be reached', path));
  expect(body.errors).toEqual(expect.arrayContaining(errors));
});

const html = '<html><body>Error at /srv/labour/service.ts:1 SELECT * FROM measure</body></html>';
const failures: [string, string, string, Answering][] = [
  ['never answers', 'did not answer in time', 'timeout', () => {}],
  [
    'breaks off in mid-body',
    'broke off its answer',
    'broken-off',
    (_fetch, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":{"directions":["SELECT', () => response.socket?.resetAndDestroy());
    },
  ],
  [
    'answers 502 with HTML',
    'gave no usable answer',
    'unusable',
    (_fetch, response) => response.writeHead(502).end(html),
  ],
  ['answers 200 with HTML', 'gave no usable answer', 'unusable', (_fetch, response) => response.end(html)],
  [
    'truncates its JSON',
    'gave no usable answer',
    'unusable',
    (_fetch, response) => response.end('{"data":{"directions":["SELECT'),
  ],
  ['answers JSON of another shape', 'gave no usable answer', 'unusable', json({ directions: ['SELECT'] })],
  [
    'answers too much',
    'gave an answer that is too large',
    'too-large',
    json({ data: { directions: ['SELECT'.repeat(20_000)] } }),
  ],
  [
    'answers with the wrong number of entities',
    'gave no usable answer',
    'unusable',
    json({ data: { directions: null, _entities: [] } }),
  ],
];

test.each(failures)('a ministry that %s costs its own fields, and says so', async (_name, said, reason, answering) => {
  hub.ministries.labour.answering = answering;
  const { status, body } = await hub.ask('{ measure(id: "labour-1") { id status registered } }', undefined, {
    'x-request-id': 'r-1',
  });
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      errors: [unavailable('labour', said, ['measure'])],
      data: { measure: { id: 'labour-1', status: null, registered: 'title of labour-1' } },
    },
  });
  expect(hub.entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([
    {
      level: 'warn',
      message: `labour ${said}`,
      ministry: 'labour',
      requestId: 'r-1',
      reason,
      cause: expect.any(String),
      ms: expect.any(Number),
    },
  ]);
});

test('two ministries that hang cost one time limit, not two', async () => {
  hub.ministries.labour.answering = () => {};
  hub.ministries['foreign-affairs'].answering = () => {};
  const start = performance.now();
  const { body } = await hub.ask('{ directions recommendations { id } }');
  expect(performance.now() - start).toBeLessThan(1_900);
  expect(body.data).toEqual({ directions: null, recommendations: null });
});

test("a ministry's own fault is masked, and logged once with its cause", async () => {
  const fault = {
    message: 'relation "measure" does not exist',
    path: ['directions'],
    locations: [{ line: 1, column: 2 }],
    extensions: {
      code: 'P2021',
      stacktrace: ['PrismaError: SELECT', '    at /srv/labour/service.ts:1:1'],
      exception: { sql: 'SELECT 1' },
      serviceName: 'labour-db',
    },
  };
  hub.ministries.labour.answering = json({ data: { directions: null }, errors: [fault] });
  const { status, body } = await hub.ask('{ directions }', undefined, { 'x-request-id': 'r-1' });
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      errors: [
        {
          message: 'labour could not answer in full',
          path: ['directions'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', ministry: 'labour', requestId: 'r-1' },
        },
      ],
      data: { directions: null },
    },
  });
  expect(hub.entries.filter(({ level }) => level === 'error')).toEqual([
    {
      level: 'error',
      message: 'labour reported errors of its own',
      ministry: 'labour',
      requestId: 'r-1',
      count: 1,
      errors: [{ code: 'P2021', path: ['directions'] }],
    },
  ]);
});

test('a fault on an entity of a list names its place', async () => {
  const { labour } = hub.ministries;
  labour.answering = json({
    data: { _entities: [{ status: 'COMPLETED' }, { status: null }] },
    errors: [{ message: 'no row', path: ['_entities', 1, 'status'] }],
  });
  const { body } = await hub.ask('{ measures { id status } }', undefined, { 'x-request-id': 'r-1' });
  expect(body).toEqual({
    errors: [
      {
        message: 'labour could not answer in full',
        path: ['measures', 2, 'status'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', ministry: 'labour', requestId: 'r-1' },
      },
    ],
    data: {
      measures: [
        { id: 'justice-1', status: 'COMPLETED' },
        { id: 'labour-1', status: 'COMPLETED' },
        { id: 'labour-2', status: null },
      ],
    },
  });
});

test('a fault on one entity names its place', async () => {
  hub.ministries.labour.answering = json({
    data: { _entities: [{ status: null }] },
    errors: [{ message: 'no row', path: ['_entities', 0, 'status'] }],
  });
  const { body } = await hub.ask('{ one: measure(id: "labour-1") { status } }');
  expect(body.errors).toMatchObject([{ path: ['one', 'status'] }]);
});

test('a value that the schema does not allow is null, with an error at its place', async () => {
  hub.ministries.labour.answering = json({ data: { _entities: [{ status: 'SECRET' }] } });
  const { status, body } = await hub.ask('{ measure(id: "labour-1") { id status } }', undefined, {
    'x-request-id': 'r-1',
  });
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      errors: [
        {
          message: 'An internal error occurred.',
          path: ['measure', 'status'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
        },
      ],
      data: { measure: { id: 'labour-1', status: null } },
    },
  });
  expect(hub.entries.filter(({ level }) => level === 'error')).toMatchObject([
    { requestId: 'r-1', values: [{ path: ['measure', 'status'] }] },
  ]);
});

test('a text in the place of a list is null, with an error at its place', async () => {
  hub.ministries.labour.answering = json({ data: { directions: 'SELECT' } });
  const { status, body } = await hub.ask('{ directions }', undefined, { 'x-request-id': 'r-1' });
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      errors: [
        {
          message: 'An internal error occurred.',
          path: ['directions'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
        },
      ],
      data: { directions: null },
    },
  });
  expect(hub.entries.filter(({ level }) => level === 'error')).toMatchObject([
    { requestId: 'r-1', values: [{ path: ['directions'] }] },
  ]);
});

test('keys that name prototypes do no harm on their way through the join', async () => {
  hub.ministries.labour.answering = (_fetch, response) =>
    response.end(
      '{"data":{"_entities":[{"status":"PLANNED","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}}',
    );
  const { body } = await hub.ask('{ measure(id: "labour-1") { id status } }');
  expect(body).toEqual({ data: { measure: { id: 'labour-1', status: 'PLANNED' } } });
  expect('polluted' in {}).toBe(false);
});
