import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { responsibilityFilters } from '../testing/filters.ts';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';
import { toldOf } from '../testing/told-of.ts';
import { walk } from '../testing/walk.ts';
import { fillWorld, measureId, prepareWorlds, type World, worlds } from '../testing/world.ts';
import { type GroupHandling, groupHandlings } from './group-handling.ts';
import type { ResponsibilityFilter } from './responsibility.filter.ts';

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('group_handling');
  await prepareWorlds(justice.db);
});
afterAll(() => justice.stop());

interface Told {
  agency: { id: string };
  via: { id: string } | null;
  role: 'LEAD' | 'CO_EXECUTOR';
  order: number;
  measure: { id: string };
  plan: { id: string } | null;
  dueOn: string | null;
  overdue: boolean;
}

const list = (filter: ResponsibilityFilter) =>
  walk<Told>(justice, {
    declare: '$filter: ResponsibilityFilter',
    list: 'responsibilities(filter: $filter, PAGE)',
    node: '{ agency { id } via { id } role order measure { id } plan { id } dueOn overdue }',
    variables: { filter },
  });

/** What a world's list has to be, by its own reckoning. */
function expected(world: World, groups: GroupHandling): Told[] {
  return world.responsibilities.flatMap(({ measure: at, agency, role }, order) =>
    toldOf(world, agency, groups).map((id) => {
      const { plan, due, status } = world.measures[at] ?? { plan: null, due: null, status: 'PLANNED' };
      const isWaitedFor = status !== 'COMPLETED' && status !== 'CANCELLED';
      return {
        agency: { id },
        via: id === agency ? null : { id: agency },
        role,
        order: order + 1,
        measure: { id: measureId(at) },
        plan: plan === null ? null : { id: plan },
        dueOn: due,
        overdue: due !== null && due < '2026-11-22' && isWaitedFor,
      };
    }),
  );
}

const key = ({ order, agency }: Told) => `${String(order).padStart(3, '0')} ${agency.id}`;
const sorted = (rows: Told[]) => rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
function meets(world: World, filter: ResponsibilityFilter, { agency, role, overdue, measure, plan, dueOn }: Told) {
  const owner = world.measures.find((_, at) => measureId(at) === measure.id)?.owner ?? '';
  return (
    (filter.agency?.includes(agency.id) ?? true) &&
    role === (filter.role ?? role) &&
    overdue === (filter.overdue ?? overdue) &&
    (filter.plan?.includes(plan?.id ?? '') ?? true) &&
    (filter.owner?.includes(owner) ?? true) &&
    (!filter.dueFrom || (dueOn ?? '') >= filter.dueFrom) &&
    (!filter.dueTo || (dueOn ?? '~') <= filter.dueTo)
  );
}

/** Two groups that are each other's only members, and a third beside them in itself. */
const ring: World = {
  groups: ['body-1', 'body-2', 'body-3'],
  members: { 'body-1': ['body-2'], 'body-2': ['body-1'], 'body-3': ['body-3'] },
  measures: [{ owner: 'body-1', plan: null, status: 'PLANNED', due: null, moved: false, title: 'Мектеп салу' }],
  responsibilities: ['body-1', 'body-2', 'body-3'].map((agency) => ({ measure: 0, agency, role: 'LEAD' })),
  groupsLast: false,
};

test('whatever stands in whatever group, each responsibility is told of whom it concerns, once', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, responsibilityFilters, async (world, filter) => {
      await fillWorld(justice.db, world);
      for (const groups of groupHandlings) {
        const told = await list({ groups });
        expect(sorted(told)).toEqual(sorted(expected(world, groups)));
        expect(told.map(({ dueOn }) => dueOn ?? '~')).toEqual(told.map(({ dueOn }) => dueOn ?? '~').toSorted());
        const filtered = sorted(await list({ ...filter, groups }));
        expect(filtered).toEqual(sorted(told.filter((row) => meets(world, filter, row))));
      }
    }),
    { numRuns: 40, timeout: 20_000, examples: [[ring, {}]] },
  );
}, 120_000);
