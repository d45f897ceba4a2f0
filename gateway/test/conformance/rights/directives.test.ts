import { errorCodes } from '@ortaq/schema/wire';
import { expect, test, vi } from 'vitest';
import { compiler, nobody, officer, withScopes } from './callers.fixture.ts';
import type { GuardedCase } from './guarded.fixture.ts';
import { denied, serving } from './serving.fixture.ts';

vi.mock(import('../../../src/engine/plan/planner.ts'), async (original) => {
  const { startPlannerHere: startPlanner } = await import('../planner.fixture.ts');
  return { ...(await original()), startPlanner };
});

vi.setConfig({ testTimeout: 30_000 });

const serve = serving();

/** One subgraph whose root fields of type Int each have rights. */
const fields = (rights: Record<string, string>): GuardedCase => ({
  subgraphs: {
    labour: `type Query { open: Int ${Object.entries(rights)
      .map(([name, right]) => `${name}: Int ${right}`)
      .join(' ')} }`,
  },
  world: () => ({
    fields: Object.fromEntries(['open', ...Object.keys(rights)].map((name) => [`Query.${name}`, () => 1])),
  }),
});

test('who may see a field: each directive by itself, and several together', async () => {
  const rights = {
    known: '@authenticated',
    scope: '@requiresScopes(scopes: [["a"]])',
    all: '@requiresScopes(scopes: [["a", "b"]])',
    one: '@requiresScopes(scopes: [["a", "b"], ["c"]])',
    policy: '@policy(policies: [["upr-compiling"]])',
    unknown: '@policy(policies: [["toString"]])',
    either: '@policy(policies: [["toString"], ["upr-compiling"]])',
    both: '@policy(policies: [["toString", "upr-compiling"]])',
    together: '@authenticated @requiresScopes(scopes: [["upr:compile"]]) @policy(policies: [["upr-compiling"]])',
    none: '@requiresScopes(scopes: [])',
    empty: '@requiresScopes(scopes: [[]])',
  };
  const { ask } = await serve(fields(rights));
  const query = `{ open ${Object.keys(rights).join(' ')} }`;
  const seenBy = async (caller: typeof nobody) => {
    const { data, errors } = await ask(query, { caller, purpose: 'audit' });
    const seen = Object.entries(data as object).flatMap(([name, value]) => (value === null ? [] : [name]));
    expect(errors).toEqual(denied(...Object.keys(rights).filter((name) => !seen.includes(name))));
    return seen.join(' ');
  };
  expect(await seenBy(nobody)).toBe('open empty');
  expect(await seenBy(officer)).toBe('open known empty');
  expect(await seenBy(withScopes('a'))).toBe('open known scope empty');
  expect(await seenBy(withScopes('a', 'b'))).toBe('open known scope all one empty');
  expect(await seenBy(withScopes('c'))).toBe('open known one empty');
  expect(await seenBy(withScopes('upr:compile'))).toBe('open known empty');
  expect(await seenBy(compiler)).toBe('open known policy either together empty');
});

test('a query of which nothing is left has nulls and errors, and nobody is asked', async () => {
  const { ask, fetched } = await serve(fields({ known: '@authenticated' }));
  expect(await ask('{ a: known known }')).toEqual({ data: { a: null, known: null }, errors: denied('a', 'known') });
  expect(fetched()).toEqual([]);
});

const typed: GuardedCase = {
  subgraphs: {
    labour: `
      type Query { letters: [Letter] box: Box level: Level on: Date must: Letter! some: [Level!] room: Room }
      type Letter @authenticated { text: String! }
      type Box { letter: Letter letters: [Letter!]! level: Level! name: String }
      type Room { box: Box! boxes: [Box] name: String }
      enum Level @requiresScopes(scopes: [["level"]]) { HIGH }
      scalar Date @policy(policies: [["upr-compiling"]])`,
  },
  world: () => {
    const letter = { text: 'kept' };
    const box = { letter, letters: [letter], level: 'HIGH', name: 'n' };
    return {
      fields: {
        'Query.letters': () => [letter],
        'Query.box': () => box,
        'Query.level': () => 'HIGH',
        'Query.some': () => ['HIGH'],
        'Query.on': () => '2026-01-01',
        'Query.must': () => letter,
        'Query.room': () => ({ box, boxes: [box, null, box], name: 'r' }),
      },
    };
  },
};

test('what gives a guarded type, enum or scalar needs the right of that', async () => {
  const { ask, fetched } = await serve(typed);
  const query = '{ letters { text } level some on box { name letter { __typename } } }';
  expect(await ask(query)).toEqual({
    data: { letters: null, level: null, some: null, on: null, box: { name: 'n', letter: null } },
    errors: denied('letters', 'level', 'some', 'on', 'box.letter'),
  });
  expect(fetched()).toEqual(['{"query":"{box{name}}","variables":{}}']);
  expect(await ask(query, { caller: withScopes('level') })).toEqual({
    data: {
      letters: [{ text: 'kept' }],
      level: 'HIGH',
      some: ['HIGH'],
      on: null,
      box: { name: 'n', letter: { __typename: 'Letter' } },
    },
    errors: denied('on'),
  });
});

test('null in the place of what may not be null goes up to what may be, at each place', async () => {
  const { ask } = await serve(typed);
  expect(await ask('{ room { name boxes { name level } box { name } } }')).toEqual({
    data: { room: { name: 'r', boxes: [null, null, null], box: { name: 'n' } } },
    errors: denied('room.boxes.0.level', 'room.boxes.2.level'),
  });
  expect(await ask('{ room { box { letters { text } } } }')).toEqual({
    data: { room: null },
    errors: denied('room.box.letters'),
  });
  expect(await ask('{ box { name } must { text } }')).toEqual({ data: null, errors: denied('must') });
});

test('very many places are told in part', async () => {
  const { ask } = await serve({
    subgraphs: { labour: 'type Query { all: [Item!] } type Item { id: ID secret: Int @authenticated }' },
    world: () => ({ fields: { 'Query.all': () => Array.from({ length: 1_000 }, () => ({ id: '1', secret: 7 })) } }),
  });
  const { data, errors } = await ask('{ all { id secret } }');
  expect(data).toEqual({ all: Array.from({ length: 1_000 }, () => ({ id: '1', secret: null })) });
  expect(errors).toEqual([...denied(...Array.from({ length: 200 }, (_, at) => `all.${at}.secret`)), ...denied('')]);
});

const mutations: GuardedCase = {
  subgraphs: {
    labour: `
      type Query { a: Int }
      type Mutation { set(to: Int): Item remove: Boolean @authenticated }
      type Item { id: ID! note: String @requiresScopes(scopes: [["drafts:read"]]) }`,
  },
  world: () => ({
    fields: { 'Mutation.set': () => ({ id: 'i', note: 'kept' }), 'Mutation.remove': () => true, 'Query.a': () => 1 },
  }),
};

test('a mutation is refused whole where any part of it is not allowed', async () => {
  const { ask, fetched } = await serve(mutations);
  expect(await ask('mutation { set(to: 1) { id note } }')).toEqual({ data: null, errors: denied('set.note') });
  expect(
    await ask(
      'mutation { first: set(to: 1) { id } ...F } fragment F on Mutation { remove set(to: 1) { ... { n: note } } }',
    ),
  ).toEqual({
    data: null,
    errors: denied('remove', 'set.n'),
  });
  expect(await ask('mutation { set(to: 1) { note } remove }', { caller: officer })).toEqual({
    data: null,
    errors: denied('set.note'),
  });
  expect(fetched()).toEqual([]);
  expect(
    await ask('mutation ($no: Boolean!) { set(to: 1) { id note @skip(if: $no) } }', { variables: { no: true } }),
  ).toEqual({
    data: { set: { id: 'i' } },
    errors: [],
  });
  expect(await ask('mutation { set(to: 1) { note } remove }', { caller: withScopes('drafts:read') })).toEqual({
    data: { set: { note: 'kept' }, remove: true },
    errors: [],
  });
});

test('what a policy guards is given for a purpose only, asked of who may see it', async () => {
  const { ask, fetched } = await serve(fields({ reason: '@policy(policies: [["upr-compiling"]])' }));
  const refusal = expect.objectContaining({
    message: expect.stringMatching(/X-Purpose, one of upr-follow-up, national-report, .*audit\.$/),
    extensions: { code: errorCodes.purposeRequired, http: { status: 400 } },
  });
  await expect(ask('{ open reason }', { caller: compiler })).rejects.toEqual(refusal);
  expect(fetched()).toEqual([]);
  expect(await ask('{ reason }', { caller: compiler, purpose: 'audit' })).toEqual({ data: { reason: 1 }, errors: [] });
  expect(await ask('{ open }', { caller: compiler })).toEqual({ data: { open: 1 }, errors: [] });
  expect(await ask('{ reason @skip(if: true) open }', { caller: compiler })).toEqual({ data: { open: 1 }, errors: [] });
  expect(await ask('{ reason }', { caller: officer })).toEqual({ data: { reason: null }, errors: denied('reason') });
});

test('rights hide no names, and introspection needs none', async () => {
  const { ask } = await serve(typed);
  const query = '{ __schema { queryType { name } } __type(name: "Letter") { fields { name } } }';
  expect(await ask(query)).toEqual({
    data: { __schema: { queryType: { name: 'Query' } }, __type: { fields: [{ name: 'text' }] } },
    errors: [],
  });
});

test('where any supergraph is served to anyone, rights are left out', async () => {
  const { ask } = await serve({ ...fields({ reason: '@policy(policies: [["x"]])' }), config: { open: true } });
  expect(await ask('{ reason }')).toEqual({ data: { reason: 1 }, errors: [] });
});

test('a contract hides, and rights guard the rest', async () => {
  const { ask, schema } = await serve({
    subgraphs: {
      labour: `
        type Query { item: Item @tag(name: "public") hidden: Int @authenticated }
        type Item @tag(name: "public") {
          id: ID @tag(name: "public") phone: String @tag(name: "public") @requiresScopes(scopes: [["c"]]) note: String
        }`,
    },
    world: () => ({
      fields: { 'Query.item': () => ({ id: 'i', phone: 'kept', note: 'kept' }), 'Query.hidden': () => 1 },
    }),
    config: { contract: 'public' },
  });
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['item']);
  expect(await ask('{ item { id phone } }')).toEqual({
    data: { item: { id: 'i', phone: null } },
    errors: denied('item.phone'),
  });
  expect((await ask('{ item { phone } }', { caller: withScopes('c') })).data).toEqual({ item: { phone: 'kept' } });
});
