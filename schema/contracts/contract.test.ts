import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { compose, composeMinistries } from '../composition/composition.ts';
import { notice } from '../composition/notice.ts';
import { measureOwners } from '../ministries.ts';
import { contractOf } from '../rules/small-contract.fixture.ts';
import { filterContract, filterContracts } from './contract.ts';

const open = '@tag(name: "public")';

/** The contract of one ministry's SDL, in which `@open` stands for the tag. */
function filtered(sdl: string, supergraph = composed(sdl)) {
  const contract = filterContract(supergraph, 'public');
  if ('errors' in contract) throw new Error(contract.errors.map(({ message }) => message).join('\n'));
  return contract;
}

function composed(sdl: string): string {
  return contractOf({ a: sdl.replaceAll('@open', open) }).composition.supergraph;
}

/** Its API as text, without the head of the file. */
const apiOf = (sdl: string) => filtered(sdl).api.slice(notice.length).trim();

/** What Apollo's library makes of a supergraph; its gateway refuses those with rights. */
function apolloApi(supergraph: string): string {
  const api = Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema();
  return `${notice}${printSchema(lexicographicSortSchema(api.toGraphQLJSSchema()))}\n`;
}

test('what carries no tag is not there, nor what only that leads to', () => {
  expect(
    apiOf(`
      type Query {
        plan(id: ID! @open, draft: Boolean): Plan @open
        secret: Secret
      }
      type Plan { id: ID! @open note: Note owner: Owner @open }
      type Owner { name: String @open }
      type Note { by: String }
      type Secret { id: ID! }
    `),
  ).toBe(
    `type Owner {
  name: String
}

type Plan {
  id: ID!
  owner: Owner
}

type Query {
  plan(id: ID!): Plan
}`,
  );
});

test("a type's tag covers its fields and not their arguments; a root type's covers nothing", () => {
  expect(
    apiOf(`
      type Query @open { text: Text @open other: Text }
      type Text @open { ru: String in(language: String, form: String @open): String }
    `),
  ).toBe(
    `type Query {
  text: Text
}

type Text {
  in(form: String): String
  ru: String
}`,
  );
});

test('an input type has the input fields that are tagged; enums come whole with what refers to them', () => {
  expect(
    apiOf(`
      type Query { plans(filter: Filter @open): Int @open }
      input Filter { status: [Status!] @open since: String by: By }
      input By { id: ID @open }
      enum Status { DRAFT FINAL }
      enum Other { A }
    `),
  ).toBe(
    `input Filter {
  status: [Status!]
}

type Query {
  plans(filter: Filter): Int
}

enum Status {
  DRAFT
  FINAL
}`,
  );
});

test('a union brings its members, an interface what implements it; one that is only implemented needs a tagged field', () => {
  expect(
    apiOf(`
      type Query { found: Found @open node: Node @open }
      union Found = A | B
      interface Node { id: ID! @open }
      interface Named { name: String @open }
      interface Counted { count: Int }
      type A { a: Int @open }
      type B implements Named { name: String @open }
      type C implements Node & Counted { id: ID! @open count: Int }
      type D implements Named { name: String @open }
    `),
  ).toBe(
    `type A {
  a: Int
}

type B implements Named {
  name: String
}

type C implements Node {
  id: ID!
}

union Found = A | B

interface Named {
  name: String
}

interface Node {
  id: ID!
}

type Query {
  found: Found
  node: Node
}`,
  );
});

test('a mutation root without a tagged field is not there', () => {
  expect(apiOf('type Query { a: Int @open } type Mutation { b: Int }')).not.toContain('Mutation');
});

test('what is inaccessible stays so, tagged or not', () => {
  expect(
    apiOf(`
      type Query { a(x: Int @open @inaccessible): State @open b: Gone @open @inaccessible c: Found @open }
      enum State { ON OFF @inaccessible }
      type Gone @open @inaccessible { id: ID }
      union Found = Gone | Here
      type Here { id: ID @open }
    `),
  ).toBe(
    `union Found = Here

type Here {
  id: ID
}

type Query {
  a: State
  c: Found
}

enum State {
  ON
}`,
  );
});

test('another tag opens nothing', () => {
  expect(apiOf('type Query { a: Int @open b: Int @tag(name: "internal") }')).not.toContain('b');
});

test.each([
  ['tag', 'import: ["@key", {name: "@tag", as: "@label"}]', '@label(name: "public")', ''],
  ['inaccessible', 'import: ["@tag", {name: "@inaccessible", as: "@hide"}]', open, '@hide'],
])('@%s may have another name in the supergraph', (_feature, imports, tagged, hide) => {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ${imports})`;
  const sdl = `${link} type Query { a: Int ${tagged} b: Int c: Int ${hide} }`;
  const composition = compose([{ name: 'a', url: 'http://a.test/graphql', modules: [parse(sdl)] }]);
  if ('errors' in composition) throw new Error(JSON.stringify(composition.errors));
  const contract = filtered('', composition.supergraph);
  expect(contract.api).toBe(`${notice}type Query {\n  a: Int\n}\n`);
  expect(apolloApi(contract.supergraph)).toBe(contract.api);
});

test('a directive for operations is not in a contract', () => {
  const sdl = 'directive @upper(how: How) on FIELD enum How { ALL } type Query { a: Int @open }';
  expect(composed(sdl)).toContain('directive @upper');
  const contract = filtered(sdl);
  expect(apolloApi(contract.supergraph)).toBe(contract.api);
  expect(contract.api).not.toContain('upper');
});

test("the planner still sees everything: keys and what @requires needs, though the contract's clients do not", () => {
  const { supergraph } = contractOf({
    a: `type Query { m: M ${open} } type M @key(fields: "id") { id: ID! cost: Int }`,
    b: `type M @key(fields: "id") { id: ID! cost: Int @external dear: Boolean ${open} @requires(fields: "cost") }`,
  }).composition;
  const contract = filtered('', supergraph);
  expect(contract.api).toBe(`${notice}type M {\n  dear: Boolean\n}\n\ntype Query {\n  m: M\n}\n`);
  const { schema } = Supergraph.build(contract.supergraph);
  expect(schema.elementByCoordinate('M.cost')).toBeDefined();
  expect(schema.elementByCoordinate('M.id')).toBeDefined();
});

test('extensions in a supergraph are read like definitions', () => {
  const supergraph = composed('type Query { a: Plan @open } type Plan { id: ID @open }');
  const contract = filtered(
    '',
    `${supergraph} extend type Plan { name: String note: String ${open} } scalar Day extend scalar Day @specifiedBy(url: "https://d.test")`,
  );
  expect(contract.api).toContain('type Plan {\n  id: ID\n  note: String\n}');
  expect(apolloApi(contract.supergraph)).toBe(contract.api);
});

test("the ministries' contract is whole, and Apollo's library makes the same API of its supergraph", () => {
  const composition = composeMinistries();
  if ('errors' in composition) throw new Error(JSON.stringify(composition.errors));
  expect(filterContracts(composition)).toMatchObject({ errors: [], hints: [] });
  const contract = filtered('', composition.supergraph);
  expect(apolloApi(contract.supergraph)).toBe(contract.api);
});

test("what ministries tell each other is not in the ministries' contract", () => {
  const composition = composeMinistries();
  if ('errors' in composition) throw new Error(JSON.stringify(composition.errors));
  const has = (schema: typeof composition.apiSchema, type: string) => {
    const found = schema.getType(type);
    return found !== undefined && 'getFields' in found ? Object.keys(found.getFields()) : [];
  };
  const { apiSchema } = filtered('', composition.supergraph);
  const missing = Object.keys(composition.apiSchema.getTypeMap()).flatMap((type) => {
    if (!apiSchema.getType(type)) return [type];
    const fields = has(apiSchema, type);
    return has(composition.apiSchema, type).flatMap((field) => (fields.includes(field) ? [] : [`${type}.${field}`]));
  });
  const ofTheHub = ['CallerKind', 'DisclosedType', 'Disclosure', 'Query.exchanges', 'Exchange'];
  const ofExchanges = ['Connection', 'Edge', 'Filter', 'Outcome', 'Side'].map((name) => `Exchange${name}`);
  const kept = [
    ...ofTheHub,
    ...ofExchanges,
    ...measureOwners.map(({ measureType }) => `${measureType}.revision`),
    'Agency.focalPoints',
    'Assessment.assessedBy',
    'Assessment.reason',
    'FocalPoint',
    'Measure.revision',
    'ProgressEntry.remark',
    'ProgressEntry.reportedBy',
    'ProgressEntry.state',
    'ProgressEntry.validatedBy',
    'RegisteredMeasure.revision',
    'ReportState',
  ];
  expect(missing.toSorted()).toEqual(kept.toSorted());
});
