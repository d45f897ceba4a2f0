import { expect, test } from 'vitest';
import type { Ministry } from '../fetch/ministry.ts';
import type { PlanNode } from '../plan/plan.ts';
import { aFetch, aRun } from './fetch.fixture.ts';
import type { Json } from './json.ts';
import { compilePlan } from './plan.ts';
import { createSubtypes } from './subtypes.ts';

const fetches = (...ministries: string[]): PlanNode[] =>
  ministries.map((ministry) => aFetch({ ministry, operation: `{${ministry}}` }));

/** Runs a plan, each ministry answering after a while, and tells what happened in which order. */
async function told(plan: PlanNode): Promise<{ events: string[]; data: unknown }> {
  const events: string[] = [];
  const ministryOf = (name: string): Ministry => ({
    name,
    logUnusable() {},
    async ask() {
      events.push(`${name} is asked`);
      // Who is asked first answers last.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 30 - events.length * 10)));
      events.push(`${name} answers`);
      return { data: { [name]: true }, errors: [] };
    },
  });
  const run = aRun();
  await compilePlan(plan, ministryOf, createSubtypes({}))(run);
  return { events, data: run.data };
}

test('one fetch is a plan', async () => {
  expect(await told(aFetch({ ministry: 'labour', operation: '{labour}' }))).toEqual({
    events: ['labour is asked', 'labour answers'],
    data: { labour: true },
  });
});

test('what is in order begins when what is before it has ended', async () => {
  expect(await told({ kind: 'in-order', nodes: fetches('justice', 'labour') })).toEqual({
    events: ['justice is asked', 'justice answers', 'labour is asked', 'labour answers'],
    data: { justice: true, labour: true },
  });
});

test('what is at once begins together, and is over when all of it is', async () => {
  expect(await told({ kind: 'at-once', nodes: fetches('justice', 'labour') })).toEqual({
    events: ['justice is asked', 'labour is asked', 'labour answers', 'justice answers'],
    data: { justice: true, labour: true },
  });
});

test('a plan within a plan is waited for', async () => {
  const inner: PlanNode = { kind: 'at-once', nodes: fetches('labour', 'education') };
  const { events, data } = await told({ kind: 'in-order', nodes: [inner, ...fetches('justice')] });
  expect(events.indexOf('justice is asked')).toBe(4);
  expect(data).toEqual({ labour: true, education: true, justice: true });
});

test('a ministry that the supergraph does not have is found out before anyone asks', () => {
  const ministryOf = (name: string) => {
    throw new Error(`no subgraph ${name}`);
  };
  expect(() => compilePlan({ kind: 'in-order', nodes: fetches('x') }, ministryOf, createSubtypes({}))).toThrow(
    'no subgraph x',
  );
});

/** A plan in which a field leads back to the root at two places, and what is asked there is looked up further. */
async function backAtTheRoot(contexts: { variable: string; path: string[] }[]) {
  const key = (name: string) => ({ kind: 'field' as const, name, as: name, selections: null });
  const requires = [{ kind: 'fragment' as const, on: 'Item', selections: [key('__typename'), key('id')] }];
  const answers: Record<string, (asked: string) => Json> = {
    justice: () => ({
      plans: [
        { year: 2024, query: {} },
        { year: 2025, query: {} },
      ],
    }),
    education: () => ({ item: { __typename: 'Item', id: 1 } }),
    labour: (asked) => ({ _entities: [{ title: `in ${/20\d\d/.exec(asked)?.[0] ?? 'any year'}` }] }),
  };
  const ministryOf = (name: string): Ministry => ({
    name,
    logUnusable() {},
    async ask(body) {
      const data = answers[name]?.(body) ?? {};
      const errors = name === 'labour' ? [{ message: '?', path: ['_entities', 0, 'title'] }] : [];
      return { data, errors };
    },
  });
  const operation = 'query($representations:[_Any!]!){_entities(representations:$representations){... on Item{title}}}';
  const nodes: PlanNode[] = [
    aFetch({ ministry: 'justice', operation: '{plans{year query{__typename}}}' }),
    aFetch({ ministry: 'education', operation: '{item{__typename id}}', path: ['plans', '@', 'query'] }),
    aFetch({ operation, path: ['plans', '@', 'query', 'item'], requires, keyed: ['Item'], contexts }),
  ];
  const run = aRun();
  await compilePlan({ kind: 'in-order', nodes }, ministryOf, createSubtypes({}))(run);
  const plan = (year: number, title: string) => ({ year, query: { item: { __typename: 'Item', id: 1, title } } });
  return { plans: run.data['plans'], paths: run.faults.map(({ path }) => path), plan };
}
const titles = [0, 1].map((at) => ['plans', at, 'query', 'item', 'title']);

test('where a field leads back to the root at two places, each has what is fetched for it, and the errors', async () => {
  const { plans, paths, plan } = await backAtTheRoot([]);
  expect(plans).toEqual([plan(2024, 'in any year'), plan(2025, 'in any year')]);
  expect(paths).toEqual(titles);
});

test('where what stands around such places differs, what is fetched for one is not the other’s', async () => {
  const { plans, paths, plan } = await backAtTheRoot([{ variable: 'year', path: ['..', '..', 'year'] }]);
  expect(plans).toEqual([plan(2024, 'in 2024'), plan(2025, 'in 2025')]);
  expect(paths).toEqual(titles);
});

test('what is within equal entities in two contexts has the value of each', async () => {
  const key = (name: string) => ({ kind: 'field' as const, name, as: name, selections: null });
  const requires = [{ kind: 'fragment' as const, on: 'Item', selections: [key('__typename'), key('id')] }];
  const item = { __typename: 'Item', id: 1 };
  const answers: Record<string, (asked: string) => unknown> = {
    justice: () => ({
      plans: [
        { year: 2024, item: { ...item } },
        { year: 2025, item: { ...item } },
      ],
    }),
    education: () => ({ _entities: [{ next: { ...item } }] }),
    labour: (asked) => ({ _entities: [{ title: asked.includes('2024') ? 'in 2024' : 'in 2025' }] }),
  };
  const ministryOf = (name: string): Ministry => ({
    name,
    logUnusable() {},
    ask: async (body) => ({ data: answers[name]?.(body) as Json, errors: [] }),
  });
  const entities = (selections: string) =>
    `query($representations:[_Any!]!){_entities(representations:$representations){${selections}}}`;
  const contexts = [{ variable: 'year', path: ['..', '..', 'year'] }];
  const nodes: PlanNode[] = [
    aFetch({ ministry: 'justice', operation: '{plans{year item{__typename id}}}' }),
    aFetch({
      ministry: 'education',
      operation: entities('...on Item{next{__typename id}}'),
      path: ['plans', '@', 'item'],
      requires,
      keyed: ['Item'],
    }),
    aFetch({
      ministry: 'labour',
      operation: entities('...on Item{title}'),
      path: ['plans', '@', 'item', 'next'],
      requires,
      keyed: ['Item'],
      contexts,
    }),
  ];
  const run = aRun();
  await compilePlan({ kind: 'in-order', nodes }, ministryOf, createSubtypes({}))(run);
  expect(run.data).toEqual({
    plans: [
      { year: 2024, item: { ...item, next: { ...item, title: 'in 2024' } } },
      { year: 2025, item: { ...item, next: { ...item, title: 'in 2025' } } },
    ],
  });
});
