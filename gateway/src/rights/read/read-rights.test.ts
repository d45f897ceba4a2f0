import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { noRights } from '../rights.ts';
import { readRights } from './read-rights.ts';

const links = ['authenticated', 'requiresScopes', 'policy', 'context']
  .map((name) => `@link(url: "https://specs.apollo.dev/${name}/v0.1")`)
  .join(' ');

/** What fields need, as text; what anyone may see is left out. */
function needs(text: string): Record<string, string> {
  const { needs: all } = readRights(parse(`schema ${links} { query: Query } ${text}`));
  return Object.fromEntries([...all].map(([place, clauses]) => [place, clauses.join(' & ')]));
}
const [a, b, c] = ['a', 'b', 'c'].map((scope) => `scopes [["${scope}"]]`);
const scope = (name: string) => `@requiresScopes(scopes: [["${name}"]])`;

test('a supergraph without rights has none, and one that links nothing neither', () => {
  expect(readRights(parse(`schema ${links} { query: Query } type Query { a: Int }`))).toBe(noRights);
  expect(readRights(parse('schema { query: Query } type Query { a: Int @authenticated }'))).toBe(noRights);
});

test('a field needs its own rights, its parent’s and those of what it gives', () => {
  expect(
    needs(`
      type Query { items: [Item!]! other: Int }
      type Item @authenticated { id: ID level: Level ${scope('a')} on: Date }
      enum Level ${scope('b')} { HIGH }
      scalar Date @policy(policies: [["p", "q"], ["p"]])
      extend type Item { more: Int }`),
  ).toEqual({
    'Query.items': 'authenticated',
    'Item.id': 'authenticated',
    'Item.level': `authenticated & ${a} & ${b}`,
    'Item.on': 'authenticated & policies [["p"]]',
    'Item.more': 'authenticated',
  });
});

test('the same clause has one name, however it is written', () => {
  const written = ['[["a", "b"], ["c"]]', '[["c"], ["b", "a", "b"]]', '[["c"], ["a", "b"], ["c", "d"]]'];
  const fields = written.map((scopes, at) => `f${at}: Int @requiresScopes(scopes: ${scopes})`);
  const single = 'one: Int @requiresScopes(scopes: "a") two: Int @requiresScopes(scopes: ["a", "c"])';
  expect(needs(`type Query { ${fields.join(' ')} ${single} }`)).toEqual({
    'Query.f0': 'scopes [["a","b"],["c"]]',
    'Query.f1': 'scopes [["a","b"],["c"]]',
    'Query.f2': 'scopes [["a","b"],["c"]]',
    'Query.one': 'scopes [["a"]]',
    'Query.two': 'scopes [["a"],["c"]]',
  });
});

test('what cannot be read nobody fulfils', () => {
  expect(needs('type Query { a: Int @policy b: Int @policy(policies: [[1]]) }')).toEqual({
    'Query.a': 'policies []',
    'Query.b': 'policies []',
  });
});

const family = (ofInterface: string, ofTitle = '') => `
  type Query { one: Named some: [Act] any: Either }
  union Either = Act | Plan
  interface Named ${ofInterface} { id: ID title: String ${ofTitle} }
  type Act implements Named { id: ID title: String ${scope('a')} }
  type Plan implements Named ${scope('b')} { id: ID title: String ${scope('c')} }`;

test('asked of an interface a field needs what each of its types needs; a union needs nothing', () => {
  expect(needs(family(''))).toEqual({
    'Query.one': b,
    'Named.id': b,
    'Named.title': `${a} & ${b} & ${c}`,
    'Act.title': a,
    'Plan.id': b,
    'Plan.title': `${b} & ${c}`,
  });
});

test('what composition writes on an interface is not meant of each type', () => {
  expect(needs(family(scope('b'), '@requiresScopes(scopes: [["c", "a"]])'))).toMatchObject({
    'Act.title': a,
    'Plan.title': `${b} & ${c}`,
  });
  expect(needs(family(scope('b')))['Act.id']).toBeUndefined();
});

test('what was written on an interface is meant of each type', () => {
  expect(needs(family('@authenticated', scope('d')))).toMatchObject({
    'Query.one': `authenticated & ${b}`,
    'Query.some': 'authenticated',
    'Act.id': 'authenticated',
    'Act.title': `authenticated & ${a} & scopes [["d"]]`,
    'Plan.title': `authenticated & ${b} & ${c} & scopes [["d"]]`,
  });
});

test('what a field is worked out from is needed as well, whatever types it leads through, in circles too', () => {
  expect(
    needs(`
      type Query { item: Item }
      type Item {
        secret: Int ${scope('a')}
        owner: Named
        hint: Int @join__field(graph: A) @join__field(graph: B, requires: "secret")
        card: Int @join__field(graph: B, requires: "owner { ... on Officer { phone } }")
        again: Int @join__field(graph: B, requires: "round hint")
        round: Int @join__field(graph: C, requires: "again")
      }
      interface Named { id: ID }
      type Officer implements Named { id: ID phone: Int ${scope('b')} }`),
  ).toEqual({
    'Item.secret': a,
    'Item.hint': a,
    'Item.card': b,
    'Item.again': a,
    'Item.round': a,
    'Officer.phone': b,
  });
});

test('what comes from a context is needed as well, and the type that sets it', () => {
  const fromContext = 'contextArguments: [{context: "a__c", name: "x", type: "Int", selection: " { key }"}]';
  expect(
    needs(`
      type Query { item: Item }
      type Item { sealed: Int @join__field(graph: A, ${fromContext}) }
      type Agency @context(name: "a__c") { key: Int ${scope('a')} }
      type Ministry ${scope('b')} @context(name: "a__c") { key: Int }
      type Other @context(name: "a__other") { key: Int ${scope('c')} }`),
  ).toMatchObject({ 'Item.sealed': `${a} & ${b}` });
});

test('what an @interfaceObject’s field is worked out from each type’s needs', () => {
  expect(
    needs(`
      type Query { item: Item }
      interface Item { status: Int verdict: Int @join__field(graph: B, requires: "status") }
      type Act implements Item { status: Int verdict: Int @join__field }
      type Plan implements Item { status: Int ${scope('a')} verdict: Int @join__field }`),
  ).toEqual({ 'Item.status': a, 'Item.verdict': a, 'Act.verdict': a, 'Plan.status': a, 'Plan.verdict': a });
});
