import { createList, type ListQuery } from '@ortaq/kit/subgraph';
import { testClock } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServices, type Services } from '../services.ts';
import { explaining } from './explain.ts';
import { addMany } from './many.ts';
import { startTestJustice, type TestJustice } from './subgraph.ts';

let justice: TestJustice;
let services: Services;
beforeAll(async () => {
  justice = await startTestJustice('list_cost');
  services = createServices(justice.db, testClock);
  await addMany(justice.db, 20_000);
}, 180_000);
afterAll(() => justice.stop());

const size = 20;
/** A page, the item after it, and what joins and ties add: far from the 20,000 of the table. */
const few = 8 * size;

type Described = [name: string, describe: (from: Services) => ListQuery];

const rare: Described[] = [
  ['one that is there', ({ register }) => register.list({ filter: { text: 'мероприятие 104711' } })],
  ['none that is there', ({ register }) => register.list({ filter: { text: 'жоқсөз' } })],
  [
    'one in the order of titles',
    ({ register }) => register.list({ filter: { text: '104711' }, orderBy: { field: 'TITLE' } }),
  ],
];

test.each(rare)('a page of measures with a rare word, %s, is found by the words', async (_name, describe) => {
  const runner = explaining(justice.db);
  const ask = createList(
    'cost',
    runner,
    () => describe(services),
    async (id) => ({ id }),
  );
  await (await ask({ page: {} })).totalCount();
  expect(runner.works).toHaveLength(2);
  for (const { rows, steps } of runner.works) {
    expect({ steps, rows }).toEqual({ steps, rows: expect.toSatisfy((touched: number) => touched <= few) });
    expect(steps).toContain('Bitmap Index Scan registered_measure_search_idx');
  }
});

const lists: [name: string, describe: (from: Services) => ListQuery, parent?: string][] = [
  ['measures', ({ register }) => register.list({})],
  ...(['CODE', 'DEADLINE', 'UPDATED', 'TITLE'] as const).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction): [string, (from: Services) => ListQuery] => [
      `measures by ${field} ${direction}`,
      ({ register }) => register.list({ orderBy: { field, direction } }),
    ]),
  ),
  ['overdue measures', ({ register }) => register.list({ filter: { overdue: true }, orderBy: { field: 'DEADLINE' } })],
  ['an owner’s measures', ({ register }) => register.list({ filter: { owner: ['justice'] } })],
  ['a plan’s measures', ({ register }) => register.ofPlans({}), 'action-plan-2023'],
  ...(['AS_WRITTEN', 'EXPANDED', 'COLLAPSED'] as const).map((groups): [string, (from: Services) => ListQuery] => [
    `responsibilities, groups ${groups}`,
    ({ responsibilities }) => responsibilities.list({ groups }),
  ]),
  ['an agency’s part of the list', ({ responsibilities }) => responsibilities.list({ agency: ['justice'] })],
  [
    'a group member’s overdue part of the list',
    ({ responsibilities }) => responsibilities.list({ agency: ['akimat-kz-71'], groups: 'EXPANDED', overdue: true }),
  ],
  ['an agency’s responsibilities', ({ responsibilities }) => responsibilities.ofAgencies({}), 'labour'],
  [
    'a group member’s responsibilities',
    ({ responsibilities }) => responsibilities.ofAgencies({ groups: 'EXPANDED' }),
    'akimat-kz-71',
  ],
  [
    'a group’s responsibilities',
    ({ responsibilities }) => responsibilities.ofAgencies({ groups: 'COLLAPSED' }),
    'local-executive-bodies',
  ],
];

test.each(lists)(
  'a page of %s, the first or by cursor, is read from an index',
  async (_name, describe, parent = '') => {
    const runner = explaining(justice.db);
    const ask = createList(
      'cost',
      runner,
      () => describe(services),
      async (id) => ({ id }),
    );
    const first = await ask({ parent, page: { first: size } });
    const far = await ask({ parent, page: { first: 200, after: first.pageInfo.endCursor } });
    await ask({ parent, page: { first: size, after: far.pageInfo.endCursor } });
    const last = await ask({ parent, page: { last: size } });
    await ask({ parent, page: { last: size, before: last.pageInfo.startCursor } });
    const pages = runner.works.toSpliced(1, 1);
    expect(pages).toHaveLength(4);
    for (const { rows, steps } of pages) {
      expect({ steps, rows }).toEqual({ steps, rows: expect.toSatisfy((touched: number) => touched <= few) });
      expect(steps.filter((step) => step.startsWith('Seq Scan'))).toEqual([]);
    }
  },
);
