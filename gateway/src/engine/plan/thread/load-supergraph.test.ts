import { expect, test, vi } from 'vitest';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import { composed } from './composed.fixture.ts';
import { loadSupergraph, NoSuchContract } from './load-supergraph.ts';

vi.setConfig({ testTimeout: 30_000 });

const load = (subgraphs: Record<string, string>, bounded = false) =>
  loadSupergraph({ supergraph: composed(subgraphs), contract: null, bounded });

/** What each fetch of a plan asks of whom, in their order. */
function fetches(node: PlanNode | null): Fetch[] {
  if (node === null) return [];
  return node.kind === 'fetch' ? [node] : node.nodes.flatMap(fetches);
}
function asked(subgraphs: Record<string, string>, operation: string, labels: string[] = []) {
  const planned = load(subgraphs).plan({ operation, labels });
  if ('refused' in planned) throw new Error(planned.refused);
  return fetches(planned.plan).map(({ ministry, operation: text, requires, variables, path }) => ({
    ministry,
    path: path.join('.'),
    asks: text.replace(/^.*?_entities\(representations:\$representations\)/, ''),
    ...(requires && { sends: requires.map(sent).join(' ') }),
    ...(variables.length > 0 && { variables }),
  }));
}
/** A requirement as it would be written in a field set, with `name as other` where it is sent under another name. */
function sent(requirement: Requirement): string {
  const within = requirement.selections ? `{${requirement.selections.map(sent).join(' ')}}` : '';
  if (requirement.kind === 'fragment') return `${requirement.on}${within}`;
  const { name, as } = requirement;
  return (name === as ? name : `${name} as ${as}`) + within;
}

const translated = {
  labour: `
    type Query { items: [Item] }
    type Item @key(fields: "id") { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner }
    type Owner @key(fields: "id") { id: ID! name(in: Lang): String }
    enum Lang { KK RU }`,
  education: `
    type Item @key(fields: "id") {
      id: ID!
      title(in: Lang = KK, short: Boolean): String @external
      owner: Owner @external
      kk: String @requires(fields: "title(in: KK)")
      ru(of: Int): String @requires(fields: "title(in: RU)")
      owned: String @requires(fields: "title(in: RU) owner { name(in: RU) }")
      plain(of: Int): Int
    }
    type Owner @key(fields: "id", resolvable: false) { id: ID! name(in: Lang): String @external }
    enum Lang { KK RU }`,
};

test('what is required with arguments is asked for under a name of its own, beside what the client asks', () => {
  expect(asked(translated, '{ items { kk title__asked: title(in: RU) title } }')).toEqual([
    {
      ministry: 'labour',
      path: '',
      asks: '{items{__typename id title__required0:title(in:KK)title__asked:title(in:RU)title}}',
    },
    {
      ministry: 'education',
      path: 'items.@',
      asks: '{...on Item{kk}}}',
      sends: 'Item{__typename id title__required0 as title}',
    },
  ]);
});

test('two fields that require one field with different arguments are asked for in two fetches', () => {
  const operation = 'query Q($a: Int, $b: Int) { items { kk ru__asked: ru(of: $a) plain__asked: plain(of: $b) } }';
  expect(asked(translated, operation)).toEqual([
    {
      ministry: 'labour',
      path: '',
      asks: 'query Q__labour__0{items{__typename id title__required1:title(in:RU)title__required0:title(in:KK)}}',
    },
    {
      ministry: 'education',
      path: 'items.@',
      asks: '{...on Item{kk plain__asked:plain(of:$b)}}}',
      sends: 'Item{__typename id title__required0 as title}',
      variables: ['b'],
    },
    {
      ministry: 'education',
      path: 'items.@',
      asks: '{...on Item{ru__asked:ru(of:$a)}}}',
      sends: 'Item{__typename id title__required1 as title}',
      variables: ['a'],
    },
  ]);
});

test('what is required within objects is asked for with its own arguments', () => {
  expect(asked(translated, '{ items { owned owner { name } } }')).toEqual([
    {
      ministry: 'labour',
      path: '',
      asks: '{items{__typename id title__required1:title(in:RU)owner{name__required2:name(in:RU)name}}}',
    },
    {
      ministry: 'education',
      path: 'items.@',
      asks: '{...on Item{owned}}}',
      sends: 'Item{__typename id title__required1 as title owner{name__required2 as name}}',
    },
  ]);
});

test('of what two fetches require neither sends what the other needs', () => {
  const [, ...others] = asked(translated, '{ items { kk owned } }');
  expect(others.map(({ sends }) => sends)).toEqual([
    'Item{__typename id title__required0 as title}',
    'Item{__typename id title__required1 as title owner{name__required2 as name}}',
  ]);
});

test('clients see nothing of what stands in for required fields', () => {
  const { facts } = load(translated);
  expect(facts.api).not.toContain('__required');
});

test('a subgraph is come back to by a key that it can be entered by', () => {
  const subgraphs = {
    labour: 'type Query { items: [Item] } type Item @key(fields: "id") { id: ID! code: ID! @shareable size: Int }',
    education: `
      type Item @key(fields: "code", resolvable: false) @key(fields: "id") {
        id: ID! code: ID! @shareable size: Int @external double: Int @requires(fields: "size")
      }
      type Query { own: [Item] }`,
  };
  expect(asked(subgraphs, '{ own { double } }')).toEqual([
    { ministry: 'education', path: '', asks: '{own{__typename id}}' },
    { ministry: 'labour', path: 'own.@', asks: '{...on Item{size}}}', sends: 'Item{__typename id}' },
    { ministry: 'education', path: 'own.@', asks: '{...on Item{double}}}', sends: 'Item{__typename size id}' },
  ]);
});

test('a label of a progressive override decides whom to ask', () => {
  const moving = {
    labour: 'type Query { moved: Int }',
    education: 'type Query { moved: Int @override(from: "labour", label: "percent(5)") }',
  };
  const whom = (labels: string[]) => asked(moving, '{ moved }', labels).map(({ ministry }) => ministry);
  expect([whom([]), whom(['percent(5)']), whom(['another'])]).toEqual([['labour'], ['education'], ['labour']]);
});

test('a mutation is one, and its fields are asked for in their order', () => {
  const set = (ministry: string) => `type Query { a: Int @shareable } type Mutation { ${ministry}: Int }`;
  const subgraphs = { labour: set('first'), education: set('second') };
  const planned = load(subgraphs).plan({ operation: 'mutation { second first }', labels: [] });
  expect('plan' in planned && planned.plan).toMatchObject({
    kind: 'in-order',
    nodes: [
      { ministry: 'education', operation: 'mutation{second}', isMutation: true },
      { ministry: 'labour', operation: 'mutation{first}', isMutation: true },
    ],
  });
});

test('an operation beyond the bounds of planning is refused where they hold', () => {
  const owner = (ministry: string) => `
    type Query { ${ministry}: T }
    type T @key(fields: "id") { id: ID! next: T @shareable ${ministry}Own: Int }`;
  const subgraphs = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, owner(name)]));
  const chain = (steps: number): string => (steps === 0 ? '{ aOwn bOwn cOwn dOwn }' : `{ next ${chain(steps - 1)} }`);
  const bounded = load(subgraphs, true);
  expect(bounded.plan({ operation: `{ a ${chain(5)} }`, labels: [] })).toEqual({ refused: 'too-complex' });
  expect(bounded.plan({ operation: `{ a ${chain(1)} }`, labels: [] })).toHaveProperty('plan.kind');
  expect(load(subgraphs).plan({ operation: `{ a ${chain(5)} }`, labels: [] })).toHaveProperty('plan.kind');
});

test('what cannot be planned for another reason is an error', () => {
  expect(() => load(translated).plan({ operation: '{ missing }', labels: [] })).toThrow('missing');
});

test('a contract serves what it opens and nothing else; one that opens nothing is refused by name', () => {
  const supergraph = composed({ labour: 'type Query { open: Int @tag(name: "public") closed: Int }' });
  const { facts } = loadSupergraph({ supergraph, contract: 'public', bounded: true });
  expect(facts.api).toBe('type Query {\n  open: Int\n}');
  const nothing = composed({ labour: 'type Query { closed: Int }' });
  const loading = () => loadSupergraph({ supergraph: nothing, contract: 'public', bounded: true });
  expect(loading).toThrow(NoSuchContract);
  expect(loading).toThrow(/^has no contract "public" that can be served:\n[A-Z_]+: /);
});

const foreign = composed({ a: 'type Query { a: Int }' }).replace('join/v0.5', 'join/v9.9');

test.each<[string, RegExp]>([
  ['', /Unexpected <EOF>/],
  ['type Query {', /Expected Name/],
  ['type Query { a: Int }', /core feature|supergraph|link/i],
  [foreign, /v9\.9/],
])('what is no supergraph is not served: %.30s', (supergraph, why) => {
  expect(() => loadSupergraph({ supergraph, contract: null, bounded: false })).toThrow(why);
});
