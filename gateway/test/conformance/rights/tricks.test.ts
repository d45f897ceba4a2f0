import { expect, test, vi } from 'vitest';
import { compiler, officer, withScopes } from './callers.fixture.ts';
import type { GuardedCase } from './guarded.fixture.ts';
import { denied, serving } from './serving.fixture.ts';

vi.mock(import('../../../src/engine/plan/planner.ts'), async (original) => {
  const { startPlannerHere: startPlanner } = await import('../planner.fixture.ts');
  return { ...(await original()), startPlanner };
});

vi.setConfig({ testTimeout: 30_000 });

const serve = serving();

const items: GuardedCase = {
  subgraphs: {
    labour: `
      type Query { item(id: ID = "i"): Item items: [Item!] officers: [Officer!] }
      type Item @key(fields: "id") { id: ID! title: String secret: String @authenticated owner: Officer }
      type Officer @key(fields: "id") { id: ID! name: String }`,
    education: `
      type Query { visits: [Visit!] }
      type Visit { of: Item! by: Officer! }
      type Item @key(fields: "id") { id: ID! visits: [Visit!] }
      type Officer @key(fields: "id") { id: ID! phone: String @requiresScopes(scopes: [["contacts:read"]]) first: Item }`,
  },
  world: () => {
    const ada = { __typename: 'Officer', id: 'o', name: 'Ada', phone: 'kept', first: null as unknown };
    const item = {
      __typename: 'Item',
      id: 'i',
      title: 'open',
      secret: 'kept',
      owner: ada,
      visits: [] as unknown[],
    };
    const visit = { of: item, by: ada };
    item.visits = [visit];
    ada.first = item;
    return {
      entities: [item, ada],
      fields: {
        'Query.item': () => item,
        'Query.items': () => [item],
        'Query.officers': () => [ada],
        'Query.visits': () => [visit],
      },
    };
  },
};

test.each([
  ['{ item { title: secret } }', { item: { title: null } }, denied('item.title')],
  ['{ item { id: secret key: id } }', { item: { id: null, key: 'i' } }, denied('item.id')],
  [
    '{ item { __proto__: secret constructor: secret } }',
    JSON.parse('{"item":{"__proto__":null,"constructor":null}}'),
    denied('item.__proto__', 'item.constructor'),
  ],
  [
    '{ a: item { secret } b: item { secret title } }',
    { a: { secret: null }, b: { secret: null, title: 'open' } },
    denied('a.secret', 'b.secret'),
  ],
  [
    '{ item { secret secret ... { secret } ...F } } fragment F on Item { secret }',
    { item: { secret: null } },
    denied('item.secret'),
  ],
])('through aliases and repetition: %s', async (query, data, errors) => {
  const { ask, fetched } = await serve(items);
  expect(await ask(query)).toEqual({ data, errors });
  expect(fetched().join()).not.toMatch(/secret|kept/);
});

test('with __typename alone: an object whose fields are all kept is there, and says what it is', async () => {
  const { ask, fetched } = await serve(items);
  expect(await ask('{ __typename items { secret } a: item { __typename secret } b: item { t: __typename } }')).toEqual({
    data: {
      __typename: 'Query',
      items: [{ secret: null }],
      a: { __typename: 'Item', secret: null },
      b: { t: 'Item' },
    },
    errors: denied('items.0.secret', 'a.secret'),
  });
  expect(fetched().join()).not.toMatch(/secret|kept/);
});

test('by another path: an entity’s fields are kept wherever it is met', async () => {
  const { ask, fetched } = await serve(items);
  const query = `{
    visits { of { secret owner { phone } } by { name phone first { secret visits { by { phone } } } } }
    officers { phone first { owner { phone } } }
  }`;
  expect(await ask(query)).toEqual({
    data: {
      visits: [
        {
          of: { secret: null, owner: { phone: null } },
          by: { name: 'Ada', phone: null, first: { secret: null, visits: [{ by: { phone: null } }] } },
        },
      ],
      officers: [{ phone: null, first: { owner: { phone: null } } }],
    },
    errors: denied(
      'visits.0.of.secret',
      'visits.0.of.owner.phone',
      'visits.0.by.phone',
      'visits.0.by.first.secret',
      'visits.0.by.first.visits.0.by.phone',
      'officers.0.phone',
      'officers.0.first.owner.phone',
    ),
  });
  expect(fetched().join()).not.toMatch(/phone|secret|kept/);
});

test('through fragments with conditions and variables in @skip: what is there is kept, what is left out has no error', async () => {
  const { ask, fetched } = await serve(items);
  const query = `query ($on: Boolean!, $off: Boolean = true) {
    item { title @skip(if: $on) secret @include(if: $on) ...F @skip(if: $off) ... on Item @include(if: $off) { also: secret } }
  }
  fragment F on Item { inF: secret }`;
  const answers = [
    await ask(query, { variables: { on: true } }),
    await ask(query, { variables: { on: false, off: false } }),
    await ask(query, { variables: { on: false } }),
  ];
  expect(answers).toEqual([
    { data: { item: { secret: null, also: null } }, errors: denied('item.secret', 'item.also') },
    { data: { item: { title: 'open', inF: null } }, errors: denied('item.inF') },
    { data: { item: { title: 'open', also: null } }, errors: denied('item.also') },
  ]);
  expect(fetched().join()).not.toMatch(/secret|kept/);
  expect(await ask('query ($no: Boolean!) { item { id secret @skip(if: $no) } }', { variables: { no: true } })).toEqual(
    {
      data: { item: { id: 'i' } },
      errors: [],
    },
  );
});

test('by what was planned for another: each gets what it may see, in whatever order they ask', async () => {
  const { ask } = await serve(items);
  const query = '{ item { secret owner { phone } } }';
  const answersOf = async () =>
    Promise.all(
      [undefined, officer, withScopes('contacts:read'), compiler].map(async (caller) => {
        const { data } = await ask(query, caller && { caller });
        return JSON.stringify(data);
      }),
    );
  const due = [
    '{"item":{"secret":null,"owner":{"phone":null}}}',
    '{"item":{"secret":"kept","owner":{"phone":null}}}',
    '{"item":{"secret":"kept","owner":{"phone":"kept"}}}',
    '{"item":{"secret":"kept","owner":{"phone":null}}}',
  ];
  expect(await answersOf()).toEqual(due);
  expect(await answersOf()).toEqual(due);
});

const names = { authenticated: '@signedIn', requiresScopes: '@may', policy: '@regel' };
const renamed = Object.entries(names).map(([name, as]) => `{name: "@${name}", as: "${as}"}`);

test.each([
  ['import: [{name:, as:}]', `import: [${renamed.join()}]`, Object.values(names)],
  ['no import', '', ['@federation__authenticated', '@federation__requiresScopes', '@federation__policy']],
])(
  'through a renamed directive import (%s): rights are known by their specifications',
  async (_how, link, [a, s, p]) => {
    const { ask, fetched } = await serve({
      subgraphs: {
        labour: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9" ${link})
        type Query { a: Int ${a} s: Int ${s}(scopes: [["x"]]) p: Int ${p}(policies: [["upr-compiling"]]) o: Int }`,
      },
      world: () => ({ fields: { 'Query.a': () => 1, 'Query.s': () => 2, 'Query.p': () => 3, 'Query.o': () => 4 } }),
    });
    expect(await ask('{ a s p o }')).toEqual({
      data: { a: null, s: null, p: null, o: 4 },
      errors: denied('a', 's', 'p'),
    });
    expect(fetched()).toEqual(['{"query":"{o}","variables":{}}']);
    expect((await ask('{ a s p }', { caller: compiler, purpose: 'audit' })).data).toEqual({ a: 1, s: null, p: 3 });
  },
);

test('through a specification that is linked under another name: rights are known by their specifications', async () => {
  const { ask } = await serve({
    subgraphs: { labour: 'type Query { a: Int @authenticated b: Int }' },
    world: () => ({ fields: { 'Query.a': () => 1, 'Query.b': () => 2 } }),
    rewritten: (supergraph) =>
      supergraph
        .replaceAll('@authenticated', '@signed')
        .replace('authenticated/v0.1"', 'authenticated/v0.1", as: "signed"'),
  });
  expect(await ask('{ a b }')).toEqual({ data: { a: null, b: 2 }, errors: denied('a') });
});

test('a directive of a ministry’s own that is called the same is no right', async () => {
  const { ask } = await serve({
    subgraphs: {
      labour: `
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
          @link(url: "https://labour.kz/policy/v1.0", import: ["@policy"])
          @composeDirective(name: "@policy")
        directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION
        type Query { a: Int @policy(policies: [["x"]]) }`,
    },
    world: () => ({ fields: { 'Query.a': () => 1 } }),
  });
  expect(await ask('{ a }')).toEqual({ data: { a: 1 }, errors: [] });
});
