import { errorCodes } from '@ortaq/schema/wire';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PublicHub, startPublicHub } from './fixtures/public-hub.ts';
import { json } from './fixtures/ministry-server.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@inaccessible", "@tag"])`;
const sdl = (text: string) => [parse(link + text.replaceAll('@open', '@tag(name: "public")'))];

const values = {
  found: () => [{ __typename: 'Plan' }, { __typename: 'Secret' }],
  node: () => ({ __typename: 'Secret' }),
  stages: () => ['DRAFT', 'LEAKED'],
  plan: () => ({ id: 'p-1', key: 'k-1', cost: 7 }),
};

let hub: PublicHub;
beforeAll(async () => {
  hub = await startPublicHub({
    plans: {
      modules: sdl(`
        type Query {
          plan(id: ID! @open, secretKey: ID): Plan @open
          plans(filter: PlanFilter @open): Int @open
          found: [Found] @open
          node: Node @open
          stages: [Stage] @open
          internal: Internal
        }
        type Plan implements Node @key(fields: "key") { id: ID! @open key: ID! cost: Int remarks: String }
        interface Node { id: ID! @open }
        type Secret implements Node @inaccessible { id: ID! }
        type Internal { remark: String }
        union Found = Plan | Secret
        enum Stage { DRAFT FINAL LEAKED @inaccessible }
        input PlanFilter { stage: [Stage!] @open remark: String }
      `),
      resolvers: { Query: values, Plan: { __resolveReference: () => values.plan() } },
    },
    costs: {
      modules: sdl(`
        type Plan @key(fields: "key") { key: ID! cost: Int @external isDear: Boolean @open @requires(fields: "cost") }
      `),
      resolvers: { Plan: { isDear: ({ cost }: { cost: number }) => cost > 5 } },
    },
  });
});
afterAll(() => hub?.stop());

test('introspection tells the contract and nothing else', async () => {
  const { body } = await hub.ask(getIntrospectionQuery());
  const told = buildClientSchema(body.data as unknown as IntrospectionQuery);
  expect(printSchema(lexicographicSortSchema(told))).toBe(printSchema(hub.open));
  expect(JSON.stringify(body)).not.toMatch(/[Ss]ecret|[Ii]nternal|LEAKED|cost|remark|"key"/);
});

test('keys and what @requires needs are fetched, and cannot be asked for', async () => {
  const { body } = await hub.ask('{ plan(id: "p-1") { id isDear __typename } }');
  expect(body).toEqual({ data: { plan: { id: 'p-1', isDear: true, __typename: 'Plan' } } });
  const { body: refused } = await hub.ask('{ plan(id: "p-1") { key cost } }');
  expect(refused.errors?.map(({ message }) => message)).toEqual([
    'Cannot query field "key" on type "Plan".',
    'Cannot query field "cost" on type "Plan".',
  ]);
});

test.each([
  ['{ plan(id: "p-1") { cost: id key: isDear } }', { cost: 'p-1', key: true }],
  ['{ plan(id: "p-1") { isDear cost: id } }', { isDear: true, cost: 'p-1' }],
  ['{ plan(id: "p-1") { ...p } } fragment p on Plan { isDear ... on Node { key: id } }', { isDear: true, key: 'p-1' }],
  ['{ plan(id: "p-1") { __typename: id isDear } }', { __typename: 'p-1', isDear: true }],
])('an alias that is the name of something hidden gets what was asked for: %s', async (query, plan) => {
  const { body } = await hub.ask(query);
  expect(JSON.stringify(body)).toBe(JSON.stringify({ data: { plan } }));
});

test('what is hidden is null under an alias too, and no error tells of it', async () => {
  const { body } = await hub.ask('{ cost: stages key: found { __typename } }');
  expect(body).toEqual({ data: { cost: ['DRAFT', null], key: [{ __typename: 'Plan' }, null] } });
});

test.each([
  ['{ plan(id: "p-1") { remark } }', undefined, 'Cannot query field "remark" on type "Plan".'],
  ['{ plan(id: "p-1") { idd } }', undefined, 'Cannot query field "idd" on type "Plan".'],
  ['{ plan(id: "p-1", secretKeys: 1) { id } }', undefined, 'Unknown argument "secretKeys" on field "Query.plan".'],
  ['{ plans(filter: { remarks: "x" }) }', undefined, 'Field "remarks" is not defined by type "PlanFilter".'],
  ['{ plans(filter: { stag: [FINAL] }) }', undefined, 'Field "stag" is not defined by type "PlanFilter".'],
  ['{ plans(filter: { stage: [LEAKE] }) }', undefined, 'Value "LEAKE" does not exist in "Stage" enum.'],
  ['{ node { ... on Secre { id } } }', undefined, 'Unknown type "Secre".'],
  ['{ found { id } }', undefined, 'Cannot query field "id" on type "Found".'],
  [
    'query ($f: PlanFilter) { plans(filter: $f) }',
    { f: { remarks: 'x' } },
    'Variable "$f" got invalid value { remarks: "x" }; Field "remarks" is not defined by type "PlanFilter".',
  ],
  [
    'query ($f: PlanFilter) { alias: plans(filter: $f) }',
    { f: { stage: ['LEAKE'] } },
    'Variable "$f" got invalid value "LEAKE" at "f.stage[0]"; Value "LEAKE" does not exist in "Stage" enum.',
  ],
])('nothing is proposed in place of what is not there: %s', async (query, variables, message) => {
  const { body } = await hub.ask(query, variables);
  expect(body.errors?.map((error) => error.message)).toEqual([message]);
  expect(body.errors?.[0]?.extensions).not.toHaveProperty('requestId');
});

test('a value of a type or an enum that is hidden is null, and nothing is told of it', async () => {
  const { body } = await hub.ask('{ found { __typename } node { id __typename } stages }');
  expect(body).toEqual({ data: { found: [{ __typename: 'Plan' }, null], node: null, stages: ['DRAFT', null] } });
});

test("a ministry's error tells neither a hidden path nor what the ministry proposes", async () => {
  const ministry = hub.ministries['plans'];
  if (!ministry) throw new Error('no ministry');
  const { answering } = ministry;
  const extensions = { code: errorCodes.badUserInput, argument: 'id' };
  ministry.answering = json({
    data: { plan__asked: null },
    errors: [
      { message: 'Value "x" is unknown. Did you mean "LEAKED"?', path: ['plan__asked', 'cost'], extensions },
      { message: 'No such plan.', path: ['plan__asked'], extensions },
    ],
  });
  const { body } = await hub.ask('{ plan(id: "x") { isDear } }').finally(() => (ministry.answering = answering));
  expect(body.errors).toEqual([
    { message: 'Value "x" is unknown.', path: ['plan'], extensions: { ...extensions, ministry: 'plans' } },
    { message: 'No such plan.', path: ['plan'], extensions: { ...extensions, ministry: 'plans' } },
  ]);
});

test('the log says which contract is served', () => {
  expect(hub.entries).toContainEqual(expect.objectContaining({ message: 'listening', contract: 'public' }));
});
