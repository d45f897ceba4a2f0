import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeasureFilter } from '../register/register.filter.ts';
import { measureFilters } from '../testing/filters.ts';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';
import { walk } from '../testing/walk.ts';
import { bodies, fillWorld, plans, prepareWorlds, statuses, worlds } from '../testing/world.ts';
import type { Summary } from './summary.mapper.ts';

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('summary_property');
  await prepareWorlds(justice.db);
});
afterAll(() => justice.stop());

type Asked = Omit<Summary, 'byOwner' | 'byPlan'> & {
  byOwner: { agency: { id: string }; count: number }[];
  byPlan: { plan: { id: string } | null; count: number }[];
};

const query = `query ($filter: MeasureFilter) { measureSummary(filter: $filter) {
  total overdue byStatus { status count } byOwner { agency { id } count } byPlan { plan { id } count }
  byDueYear { year count }
} }`;

async function length(filter: MeasureFilter): Promise<number> {
  const ids = await walk<{ id: string }>(justice, {
    declare: '$filter: MeasureFilter',
    list: 'measures(filter: $filter, PAGE)',
    node: '{ id }',
    variables: { filter },
  });
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  return ids.length;
}

/** A filter with one criterion more, where it has one of the kind already: with both. */
function narrowed(filter: MeasureFilter, key: 'plan' | 'owner' | 'status', value: string): MeasureFilter {
  const values: readonly string[] = filter[key] ?? [value];
  return { ...filter, [key]: values.includes(value) ? [value] : [] };
}

function inYear(filter: MeasureFilter, year: number): MeasureFilter {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const later = filter.dueFrom && filter.dueFrom > first ? filter.dueFrom : first;
  return { ...filter, dueFrom: later, dueTo: filter.dueTo && filter.dueTo < last ? filter.dueTo : last };
}

const without = (filter: MeasureFilter, key: 'hasPlan' | 'hasDeadline'): MeasureFilter | null =>
  filter[key] === true ? null : { ...filter, [key]: false };

/** The lists that the counts of a summary stand for, groups without a measure included. */
async function lengths(filter: MeasureFilter) {
  const of = async (narrower: MeasureFilter | null) => (narrower === null ? 0 : length(narrower));
  const years = [2024, 2025, 2026, 2027];
  return {
    total: await of(filter),
    overdue: await of(filter.overdue === false ? null : { ...filter, overdue: true }),
    byStatus: await each(statuses, (status) => of(narrowed(filter, 'status', status))),
    byOwner: await each(bodies, (owner) => of(narrowed(filter, 'owner', owner))),
    byPlan: [
      ...(await each(plans, (plan) => of(narrowed(filter, 'plan', plan)))),
      ...(await each(['none'], () => of(without(filter, 'hasPlan')))),
    ],
    byDueYear: [
      ...(await each(years, (year) => of(inYear(filter, year)))),
      ...(await each(['none'], () => of(without(filter, 'hasDeadline')))),
    ],
  };
}

async function each<Key>(keys: readonly Key[], lengthOf: (key: Key) => Promise<number>): Promise<[string, number][]> {
  const found: [string, number][] = [];
  for (const key of keys) found.push([String(key), await lengthOf(key)]);
  return found.filter(([, count]) => count > 0);
}

const alike = (groups: [string, number][]) => groups.toSorted(([one], [other]) => (one < other ? -1 : 1));

test('every count of a summary is the length of the list that the same criteria and its own give', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, measureFilters, async (world, filter) => {
      await fillWorld(justice.db, world);
      const { data, errors } = await justice.ask<{ measureSummary: Asked }>(query, { filter });
      expect(errors).toBeUndefined();
      const { total, overdue, byStatus, byOwner, byPlan, byDueYear } = data.measureSummary;
      const lists = await lengths(filter);
      expect({ total, overdue }).toEqual({ total: lists.total, overdue: lists.overdue });
      expect(byStatus.map(({ status, count }) => [status, count])).toEqual(lists.byStatus);
      expect(alike(byOwner.map(({ agency, count }) => [agency.id, count]))).toEqual(alike(lists.byOwner));
      expect(alike(byPlan.map(({ plan, count }) => [plan?.id ?? 'none', count]))).toEqual(alike(lists.byPlan));
      expect(byDueYear.map(({ year, count }) => [String(year ?? 'none'), count])).toEqual(lists.byDueYear);
    }),
    { numRuns: 60, timeout: 20_000 },
  );
}, 180_000);
