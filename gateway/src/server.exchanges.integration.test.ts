import { createHash } from 'node:crypto';
import { headers } from '@ortaq/schema/wire';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTestHub, type TestHub } from './fixtures/hub.ts';
import { json } from './fixtures/ministry-server.ts';
import { createRecordedWorld, items, type RecordedWorld } from './fixtures/recorded-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: RecordedWorld;
let hub: TestHub;
beforeAll(async () => {
  world = await createRecordedWorld('server_exchanges');
  hub = await startTestHub({
    issuers: [world.issuer.setting],
    supergraph: world.supergraph,
    exchange: { databaseUrl: world.database.url, ownerUrl: null, keyFile: world.keyFile },
    recordsExchanges: true,
  });
});
beforeEach(() => {
  world.labour.fetches.length = 0;
  world.justice.fetches.length = 0;
});
afterAll(async () => {
  await hub.stop();
  await world.stop();
});

const recorded = async (operationName: string) => {
  const rows = await world.database.superuser(
    `SELECT record FROM exchange_record WHERE record -> 'operation' ->> 'name' = $1 ORDER BY chain, sequence`,
    [operationName],
  );
  return rows.map(({ record }) => record as Record<string, unknown>);
};

test('what is not public is in the log before it is answered: what, by whom, for whom, and no value of it', async () => {
  const asked = {
    ...(await world.as('education')),
    'x-purpose': 'coordination',
    'x-case': 'letter 7',
    'x-request-id': 'r-7',
  };
  const query = 'query Notes { items { title note reason } }';
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asked },
    body: JSON.stringify({ query }),
  });
  const body = await response.text();
  expect(JSON.parse(body)).toEqual({
    data: {
      items: [
        { title: 'open a', note: 'kept a', reason: 'why a' },
        { title: 'open b', note: 'kept b', reason: null },
      ],
    },
  });
  // The ministries' own logs can name the record: what is recorded is asserted with its request.
  for (const { fetches } of [world.labour, world.justice]) {
    expect(decodeJwt(String(fetches[0]?.headers[headers.assertion]))).toMatchObject({
      caller: { kind: 'person', agency: 'education', scopes: [] },
      purpose: 'coordination',
      request_id: 'r-7',
    });
  }
  expect(await recorded('Notes')).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:]{8}\.\d{3}Z$/),
      requestId: 'r-7',
      caller: { kind: 'person', agency: 'education', scopes: [] },
      purpose: 'coordination',
      caseReference: 'letter 7',
      operation: { kind: 'query', name: 'Notes', hash: expect.stringMatching(/^[\da-f]{64}$/) },
      ministries: {
        labour: {
          types: { Query: 1, Item: 2 },
          fields: ['Item.id', 'Item.note', 'Item.title', 'Query.items'],
          entities: { count: 2, ids: ['Item:a', 'Item:b'] },
        },
        justice: { types: { Item: 1 }, fields: ['Item.reason'], entities: { count: 1, ids: ['Item:a'] } },
      },
      outcome: 'complete',
      durationMs: expect.any(Number),
      answerHash: createHash('sha512').update(body).digest('hex'),
    },
  ]);
  expect(JSON.stringify(await recorded('Notes'))).not.toMatch(/kept|open|why/);
});

test('what everyone may see is not recorded, whoever asks', async () => {
  expect((await hub.ask('query Open { items { title } }')).body.errors).toBeUndefined();
  expect(
    (await hub.ask('query Open { items { title } }', {}, await world.as('education'))).body.errors,
  ).toBeUndefined();
  // The public is not given what it may not see: there is nothing to record.
  expect((await hub.ask('query Open { items { title note } }')).body.errors).toHaveLength(2);
  expect(await recorded('Open')).toEqual([]);
});

test('a mutation is recorded, and one that is refused as well', async () => {
  await hub.ask('mutation Publish { publish { id } }', {}, await world.as('labour', { scope: 'drafts:read' }));
  await hub.ask('mutation Publish { publish { id } }', {}, await world.as('labour'));
  expect((await recorded('Publish')).map(({ outcome, ministries }) => [outcome, ministries])).toEqual([
    [
      'complete',
      {
        labour: {
          types: { Mutation: 1, Item: 1 },
          fields: ['Item.id', 'Mutation.publish'],
          entities: { count: 1, ids: ['Item:a'] },
        },
      },
    ],
    ['refused', {}],
  ]);
});

const list = `query List($filter: ExchangeFilter, $last: Int) { exchanges(filter: $filter, last: $last) {
  totalCount nodes { operationName callerAgency caseReference disclosures { ministry fields entities } }
} }`;
const seenBy = async (agency: string, operationName: string, more: object = {}) => {
  const { body } = await hub.ask(list, { filter: { operationName, ...more } }, await world.as(agency));
  return (body.data as { exchanges: { totalCount: number; nodes: object[] } }).exchanges;
};
const ofLabour = { ministry: 'labour', fields: ['Item.note', 'Query.items'], entities: [] };
const ofJustice = expect.objectContaining({ ministry: 'justice' });

test('both sides of an exchange see it, each its own part, and nobody else', async () => {
  world.labour.answering = json({ data: { items: [{ note: 'kept' }] } });
  await hub.ask('query Seen { items { note } }', {}, { ...(await world.as('education')), 'x-case': 'letter 8' });
  world.labour.answering = json({ data: { items, publish: items[0] } });
  const asked = { operationName: 'Seen', callerAgency: 'education' };
  const given = { totalCount: 1, nodes: [{ ...asked, caseReference: null, disclosures: [ofLabour] }] };
  expect(await seenBy('education', 'Seen')).toEqual({
    totalCount: 1,
    nodes: [{ ...asked, caseReference: 'letter 8', disclosures: [ofLabour] }],
  });
  expect(await seenBy('labour', 'Seen')).toEqual(given);
  expect(await seenBy('labour', 'Seen', { side: 'PROVIDER' })).toEqual(given);
  for (const [agency, more] of [
    ['justice', {}],
    ['labour', { side: 'CONSUMER' }],
    ['foreign-affairs', {}],
  ] as const) {
    expect(await seenBy(agency, 'Seen', more)).toEqual({ totalCount: 0, nodes: [] });
  }
});

test('a ministry does not see what another gave for the same operation', async () => {
  await hub.ask('query Both { items { note reason } }', {}, await world.as('education'));
  const [whole] = (await seenBy('education', 'Both')).nodes;
  expect(whole).toMatchObject({ disclosures: [expect.objectContaining({ ministry: 'labour' }), ofJustice] });
  const [part] = (await seenBy('justice', 'Both')).nodes;
  expect(part).toMatchObject({ disclosures: [ofJustice] });
  expect((part as { disclosures: object[] }).disclosures).toHaveLength(1);
});

test('the public has no list of exchanges', async () => {
  const { body } = await hub.ask(list);
  expect([body.data, body.errors?.[0]?.extensions]).toEqual([
    { exchanges: null },
    { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  ]);
});

test('pages go both ways, and what cannot be asked for is named', async () => {
  for (const time of [1, 2, 3])
    await hub.ask(`query Paged { items { note } }`, {}, await world.as('education', { jti: `${time}` }));
  const page = `query Page($after: String, $first: Int, $last: Int) {
    exchanges(filter: { operationName: "Paged" }, first: $first, after: $after, last: $last) {
      nodes { requestId } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
  const ask = async (variables: object) => hub.ask(page, variables, await world.as('education'));
  type Page = {
    exchanges: { nodes: object[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string } };
  };
  const all = ((await ask({ first: 200 })).body.data as Page).exchanges;
  const first = ((await ask({ first: 2 })).body.data as Page).exchanges;
  const rest = ((await ask({ first: 2, after: first.pageInfo.endCursor })).body.data as Page).exchanges;
  const last = ((await ask({ last: 1 })).body.data as Page).exchanges;
  expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
  expect(last.nodes).toEqual(rest.nodes);
  expect(
    [first, rest, last].map(({ pageInfo: { hasNextPage, hasPreviousPage } }) => [hasPreviousPage, hasNextPage]),
  ).toEqual([
    [false, true],
    [true, false],
    [true, false],
  ]);
  const refused = async (variables: object) => (await ask(variables)).body.errors?.[0]?.extensions;
  expect(await refused({ first: 201 })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  expect(await refused({ first: 1, last: 1 })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'last' });
  expect(await refused({ after: 'no cursor' })).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});

test('where the log cannot be written, nothing but public data is given, and nothing is changed; then all goes on', async () => {
  const officer = { ...(await world.as('education')) };
  await world.database.superuser('ALTER TABLE exchange_record RENAME TO away');
  try {
    const { status, body } = await hub.ask('query Closed { items { note } }', {}, officer);
    expect([status, body]).toEqual([
      503,
      { errors: [{ message: expect.any(String), extensions: { code: 'EXCHANGE_LOG_UNAVAILABLE' } }] },
    ]);
    world.labour.fetches.length = 0;
    const mutation = 'mutation Closed { publish { id } }';
    const changed = await hub.ask(mutation, {}, await world.as('labour', { scope: 'drafts:read' }));
    expect(changed.body).toMatchObject({ errors: [{ extensions: { code: 'EXCHANGE_LOG_UNAVAILABLE' } }] });
    // Since it is known now, the ministry is not asked at all.
    expect(world.labour.fetches).toEqual([]);
    expect((await hub.ask('query Closed { items { title } }', {}, officer)).body.errors).toBeUndefined();
  } finally {
    await world.database.superuser('ALTER TABLE away RENAME TO exchange_record');
  }
  await vi.waitUntil(async () => (await hub.ask('query Again { items { note } }', {}, officer)).status === 200, 20_000);
  expect(await recorded('Closed')).toEqual([]);
  expect(await recorded('Again')).toHaveLength(1);
});
