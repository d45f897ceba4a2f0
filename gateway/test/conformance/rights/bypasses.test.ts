import { expect, test, vi } from 'vitest';
import { compiler, officer, withScopes } from './callers.fixture.ts';
import { withoutRights, withRights } from './rewrite.fixture.ts';
import type { GuardedCase } from './guarded.fixture.ts';
import { denied, serving } from './serving.fixture.ts';

vi.mock(import('../../../src/engine/plan/planner.ts'), async (original) => {
  const { startPlannerHere: startPlanner } = await import('../planner.fixture.ts');
  return { ...(await original()), startPlanner };
});

vi.setConfig({ testTimeout: 30_000 });

const serve = serving();

const measures: GuardedCase = {
  subgraphs: {
    justice: `
      type Query { measures: [Measure!] measure: Measure justiceOnes: [JusticeMeasure!] found: [Found] }
      interface Measure @key(fields: "id") { id: ID! title: String note: String owner: Officer }
      type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String note: String owner: Officer }
      type LabourMeasure implements Measure @key(fields: "id") {
        id: ID! title: String note: String @authenticated owner: Officer
      }
      union Found = JusticeMeasure | LabourMeasure | Draft
      type Draft @requiresScopes(scopes: [["drafts:read"]]) { id: ID! text: String }
      type Officer @key(fields: "id") { id: ID! name: String }`,
    labour: `
      type Query { officer: Officer }
      type Officer @key(fields: "id") { id: ID! phone: String @requiresScopes(scopes: [["contacts:read"]]) }`,
  },
  world: () => {
    const ada = { __typename: 'Officer', id: 'o', name: 'Ada', phone: '7' };
    const justice = { __typename: 'JusticeMeasure', id: 'j', title: 'of justice', note: 'open', owner: ada };
    const labour = { __typename: 'LabourMeasure', id: 'l', title: 'of labour', note: 'kept', owner: ada };
    const draft = { __typename: 'Draft', id: 'd', text: 'kept' };
    return {
      entities: [justice, labour, ada],
      fields: {
        'Query.measures': () => [justice, labour],
        'Query.measure': () => labour,
        'Query.justiceOnes': () => [justice],
        'Query.found': () => [justice, labour, draft],
        'Query.officer': () => ada,
      },
    };
  },
};

test('through an interface: a field of it needs the rights of each of its types', async () => {
  const { ask, fetched } = await serve(measures);
  const query = '{ measures { title note } }';
  expect(await ask(query)).toEqual({
    data: {
      measures: [
        { title: 'of justice', note: null },
        { title: 'of labour', note: null },
      ],
    },
    errors: denied('measures.0.note', 'measures.1.note'),
  });
  expect(fetched().join()).not.toContain('note');
  expect(await ask(query, { caller: officer })).toEqual({
    data: {
      measures: [
        { title: 'of justice', note: 'open' },
        { title: 'of labour', note: 'kept' },
      ],
    },
    errors: [],
  });
});

test('through an interface: rights that were written on it alone hold for its types (GHSA-mx7m-j9xf-62hw)', async () => {
  const { ask, fetched } = await serve({
    ...measures,
    // Composition refuses rights on interfaces since 2.12.
    rewritten: (supergraph) =>
      withRights({ Measure: '@requiresScopes(scopes: [["measures:read"]])' })(
        withoutRights('LabourMeasure.note', 'Measure.note')(supergraph),
      ),
  });
  const query =
    '{ measures { title } justiceOnes { title } found { ... on LabourMeasure { note } ... on Measure { id } } }';
  expect(await ask(query, { caller: officer })).toEqual({
    data: { measures: null, justiceOnes: null, found: [null, null, {}] },
    errors: denied('measures', 'justiceOnes', 'found.0.id', 'found.1.note', 'found.1.id'),
  });
  expect(fetched().join()).not.toMatch(/title|note/);
});

test('through polymorphic fragments: each type gives what is asked of it, whatever else is asked', async () => {
  const { ask, fetched } = await serve(measures);
  const query = `{
    measures { ... on JusticeMeasure { note } ... on LabourMeasure { title secret: note } }
    found { __typename ... on Draft { text } ... on LabourMeasure { note } ...F }
  }
  fragment F on JusticeMeasure { note ... on Measure { same: note } }`;
  expect(await ask(query)).toEqual({
    data: {
      measures: [{ note: 'open' }, { title: 'of labour', secret: null }],
      found: [
        { __typename: 'JusticeMeasure', note: 'open', same: null },
        { __typename: 'LabourMeasure', note: null },
        { __typename: 'Draft', text: null },
      ],
    },
    errors: denied('measures.1.secret', 'found.0.same', 'found.1.note', 'found.2.text'),
  });
  expect(fetched().join()).not.toMatch(/text|kept/);
  expect(
    await ask('{ measure { title ... on LabourMeasure { note } } measures { ... on LabourMeasure { note } } }'),
  ).toEqual({
    data: { measure: { title: 'of labour', note: null }, measures: [{}, { note: null }] },
    errors: denied('measure.note', 'measures.1.note'),
  });
  expect((await ask(query, { caller: withScopes('drafts:read') })).data).toMatchObject({
    found: [{ same: 'open' }, { note: 'kept' }, { text: 'kept' }],
  });
});

test('through polymorphic fragments: the same object by a way that is free and by one that is not', async () => {
  const { ask } = await serve(measures);
  const query = `{
    found { ... on Measure { contact: note ...D } ... on LabourMeasure { owner { name } title } ... on Draft { text ...E } }
  }
  fragment D on Measure { owner { id phone } }
  fragment E on Draft { __typename text }`;
  expect(await ask(query)).toEqual({
    data: {
      found: [
        { contact: null, owner: { id: 'o', phone: null } },
        { contact: null, owner: { id: 'o', phone: null, name: 'Ada' }, title: 'of labour' },
        { text: null, __typename: 'Draft' },
      ],
    },
    errors: denied('found.0.contact', 'found.0.owner.phone', 'found.1.contact', 'found.1.owner.phone', 'found.2.text'),
  });
});

const programmes: GuardedCase = {
  subgraphs: {
    justice: `
      type Query { measures: [Measure!] justiceOne: JusticeMeasure }
      interface Measure @key(fields: "id") { id: ID! status: String }
      type JusticeMeasure implements Measure @key(fields: "id") { id: ID! status: String }
      type LabourMeasure implements Measure @key(fields: "id") { id: ID! status: String @authenticated }`,
    'foreign-affairs': `
      type Query { reports: [Report!] }
      type Report { id: ID! measure: Measure }
      type Measure @interfaceObject @key(fields: "id") {
        id: ID!
        status: String @external
        comments: [String!] @requiresScopes(scopes: [["comments:read"]])
        verdict: String @requires(fields: "status") @authenticated
      }`,
  },
  world: () => {
    const justice = { __typename: 'JusticeMeasure', id: 'j', status: 'open', comments: ['kept'] };
    const labour = { __typename: 'LabourMeasure', id: 'l', status: 'kept', comments: ['kept'] };
    return {
      entities: [justice, labour],
      fields: {
        'Query.measures': () => [justice, labour],
        'Query.justiceOne': () => justice,
        'Query.reports': () => [{ id: 'r', measure: labour }],
        'Measure.verdict': ({ status }: { status: string }) => `judged by ${status}`,
      },
    };
  },
};
const verdicts =
  '{ justiceOne { verdict comments } reports { measure { verdict ... on LabourMeasure { comments verdict } } } }';
const noVerdicts = {
  data: {
    justiceOne: { verdict: null, comments: null },
    reports: [{ measure: { verdict: null, comments: null } }],
  },
  errors: denied(
    'justiceOne.verdict',
    'justiceOne.comments',
    'reports.0.measure.verdict',
    'reports.0.measure.comments',
  ),
};

test('through an @interfaceObject: what it adds to an interface is guarded on each type', async () => {
  const { ask, fetched } = await serve(programmes);
  expect(await ask(verdicts)).toEqual(noVerdicts);
  expect(fetched().join()).not.toMatch(/kept|verdict|comments/);
  expect(await ask(verdicts, { caller: withScopes('comments:read') })).toEqual({
    data: {
      justiceOne: { verdict: 'judged by open', comments: ['kept'] },
      reports: [{ measure: { verdict: 'judged by kept', comments: ['kept'] } }],
    },
    errors: [],
  });
});

test('through an @interfaceObject: also where the supergraph has its rights on the interface alone', async () => {
  const { ask, fetched } = await serve({
    ...programmes,
    rewritten: withoutRights(
      ...['JusticeMeasure', 'LabourMeasure'].flatMap((type) => [`${type}.comments`, `${type}.verdict`]),
    ),
  });
  expect(await ask(verdicts)).toEqual(noVerdicts);
  expect(fetched().join()).not.toMatch(/kept|verdict|comments/);
});

test('of an object whose own field is kept it is told what it is, and nothing else is missing', async () => {
  const { ask } = await serve(programmes);
  expect(await ask('{ reports { measure { id ... on LabourMeasure { status } } } }')).toEqual({
    data: { reports: [{ measure: { id: 'l', status: null } }] },
    errors: denied('reports.0.measure.status'),
  });
});

const chain: GuardedCase = {
  subgraphs: {
    labour: `
      type Query { items: [Item!] }
      type Item @key(fields: "id") {
        id: ID!
        secret: String @requiresScopes(scopes: [["a"]])
        owner: Owner
      }
      type Owner @key(fields: "id") { id: ID! phone: String @policy(policies: [["upr-compiling"]]) }`,
    education: `
      type Item @key(fields: "id") {
        id: ID!
        secret: String @external
        owner: Owner @external
        hint: String @requires(fields: "secret") @requiresScopes(scopes: [["a"]])
        call: String @requires(fields: "owner { phone }") @policy(policies: [["upr-compiling"]])
      }
      type Owner @key(fields: "id") { id: ID! phone: String @external }`,
    'foreign-affairs': `
      type Item @key(fields: "id") {
        id: ID!
        hint: String @external
        summary: String @requires(fields: "hint") @requiresScopes(scopes: [["a"]])
      }`,
  },
  world: () => {
    const item = { __typename: 'Item', id: 'i', secret: 'kept', owner: { __typename: 'Owner', id: 'o', phone: '7' } };
    return {
      entities: [item, item.owner],
      fields: {
        'Query.items': () => [item],
        'Item.hint': ({ secret }: { secret: string }) => `hint of ${secret}`,
        'Item.call': ({ owner }: { owner: { phone: string } }) => `call ${owner.phone}`,
        'Item.summary': ({ hint }: { hint: string }) => `summary of ${hint}`,
      },
    };
  },
  // Composition asks for the same rights on what requires since 2.12.
  rewritten: withoutRights('Item.hint', 'Item.call', 'Item.summary'),
};

test('through @requires: what a field is worked out from is hidden input, at any remove (GHSA-m8jr-fxqx-8xx6)', async () => {
  const { ask, fetched } = await serve(chain);
  const query = '{ items { id summary hint call } }';
  expect(await ask(query)).toEqual({
    data: { items: [{ id: 'i', summary: null, hint: null, call: null }] },
    errors: denied('items.0.summary', 'items.0.hint', 'items.0.call'),
  });
  expect(fetched().join()).not.toMatch(/kept|secret|phone/);
  expect(await ask('{ items { summary call } }', { caller: withScopes('a') })).toEqual({
    data: { items: [{ summary: 'summary of hint of kept', call: null }] },
    errors: denied('items.0.call'),
  });
  expect(await ask('{ items { summary call } }', { caller: compiler, purpose: 'audit' })).toEqual({
    data: { items: [{ summary: null, call: 'call 7' }] },
    errors: denied('items.0.summary'),
  });
});

test('through @fromContext: what comes from further up is hidden input', async () => {
  const { ask, fetched } = await serve({
    subgraphs: {
      labour: `
        type Query { agency: Agency }
        type Agency @key(fields: "id") @context(name: "agency") {
          id: ID! key: String @authenticated measures: [Measure!]
        }
        type Measure @key(fields: "id") {
          id: ID! sealed(with: String @fromContext(field: "$agency { key }")): String @authenticated
        }`,
    },
    world: () => {
      const measure = { __typename: 'Measure', id: 'm' };
      const agency = { __typename: 'Agency', id: 'a', key: 'kept', measures: [measure] };
      return {
        entities: [measure, agency],
        fields: { 'Query.agency': () => agency, 'Measure.sealed': (_: unknown, args: { with: string }) => args.with },
      };
    },
    rewritten: withoutRights('Measure.sealed'),
  });
  const query = '{ agency { measures { id sealed } } }';
  expect(await ask(query)).toEqual({
    data: { agency: { measures: [{ id: 'm', sealed: null }] } },
    errors: denied('agency.measures.0.sealed'),
  });
  expect(fetched().join()).not.toMatch(/kept|key/);
  expect((await ask(query, { caller: officer })).data).toEqual({ agency: { measures: [{ id: 'm', sealed: 'kept' }] } });
});

test('through polymorphic fragments: within what is kept all is kept, though another way leads there', async () => {
  const { ask, fetched } = await serve({
    subgraphs: {
      labour: `
        type Query { measures: [Measure] }
        interface Measure { id: ID owner: Officer }
        type Open implements Measure { id: ID owner: Officer }
        type Kept implements Measure { id: ID owner: Officer @authenticated }
        type Officer { id: ID! name: String! post: String boss: Officer }`,
    },
    world: () => {
      const owner = { id: 'o', name: 'Ada', post: 'head', boss: { id: 'b', name: 'Bo', post: 'minister' } };
      const both = ['Open', 'Kept'].map((__typename) => ({ __typename, id: __typename, owner }));
      return { fields: { 'Query.measures': () => both } };
    },
  });
  const query = `{ measures { owner { post boss { ...F } } ... on Open { owner { name boss { name } } } ... on Kept { id } } }
  fragment F on Officer { post }`;
  expect(await ask(query)).toEqual({
    data: {
      measures: [{ owner: { post: null, boss: { post: null, name: 'Bo' }, name: 'Ada' } }, { owner: null, id: 'Kept' }],
    },
    errors: denied('measures.0.owner.post', 'measures.0.owner.boss.post', 'measures.1.owner'),
  });
  expect(fetched().join()).not.toContain('post');
});
