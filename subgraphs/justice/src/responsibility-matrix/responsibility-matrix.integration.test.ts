import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupHandlings } from '../responsibility/group-handling.ts';
import { responsibilityFilters } from '../testing/filters.ts';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';
import { walk } from '../testing/walk.ts';
import { bodies, fillWorld, prepareWorlds, worlds } from '../testing/world.ts';

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('responsibility_matrix');
  await prepareWorlds(justice.db);
});
afterAll(() => justice.stop());

interface Row {
  agency: { id: string };
  plan: { id: string } | null;
  role: 'LEAD' | 'CO_EXECUTOR';
  measure: { id: string; registered: { status: string } };
  overdue: boolean;
  dueOn: string | null;
}

interface Cell {
  plan: { id: string } | null;
  agency: { id: string };
  leads: number;
  coExecutes: number;
}

const node = '{ agency { id } plan { id } role measure { id registered { status } } overdue dueOn }';
const runs = { numRuns: 30, timeout: 20_000 };

/** How many measures rows are about: those that one of them leads, and the others. */
function counted(rows: Row[]) {
  const byMeasure = [...Map.groupBy(rows, ({ measure }) => measure.id).values()];
  const led = byMeasure.filter((parts) => parts.some(({ role }) => role === 'LEAD'));
  return { leads: led.length, coExecutes: byMeasure.length - led.length };
}

function cellsOf(rows: Row[]): Cell[] {
  const cells = [...Map.groupBy(rows, ({ plan, agency }) => `${plan?.id ?? '~'} ${agency.id}`)];
  return cells
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...more]]) => {
      const { plan = null, agency = { id: '' } } = first ?? {};
      return [{ plan, agency, ...counted(first ? [first, ...more] : []) }];
    });
}

test('each count of the matrix is what the list of responsibilities has of that plan and agency', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, responsibilityFilters, async (world, filter) => {
      await fillWorld(justice.db, world);
      for (const groups of groupHandlings) {
        const { role, ...others } = { ...filter, groups };
        const { data, errors } = await justice.ask<{ responsibilityMatrix: Cell[] }>(
          `query ($filter: ResponsibilityFilter) {
            responsibilityMatrix(filter: $filter) { plan { id } agency { id } leads coExecutes }
          }`,
          { filter: { ...others, role } },
        );
        expect(errors).toBeUndefined();
        const rows = await walk<Row>(justice, {
          declare: '$filter: ResponsibilityFilter',
          list: 'responsibilities(filter: $filter, PAGE)',
          node,
          variables: { filter: others },
        });
        const cells = cellsOf(rows)
          .map((cell) => ({
            ...cell,
            leads: role === 'CO_EXECUTOR' ? 0 : cell.leads,
            coExecutes: role === 'LEAD' ? 0 : cell.coExecutes,
          }))
          .filter(({ leads, coExecutes }) => leads + coExecutes > 0);
        expect(data.responsibilityMatrix).toEqual(cells);
      }
    }),
    runs,
  );
}, 120_000);

test('each count of a workload is what the agency’s responsibilities list', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.constantFrom(...bodies), async (world, agency) => {
      await fillWorld(justice.db, world);
      for (const groups of groupHandlings) {
        const { data, errors } = await justice.ask<{ agency: { workload: object } }>(
          `query ($id: ID!, $groups: GroupHandling) { agency(id: $id) {
            workload(groups: $groups) { leads coExecutes overdue nextDue byPlan { plan { id } count } }
          } }`,
          { id: agency, groups },
        );
        expect(errors).toBeUndefined();
        const rows = await walk<Row>(justice, {
          declare: '$filter: ResponsibilityFilter',
          list: 'responsibilities(filter: $filter, PAGE)',
          node,
          variables: { filter: { agency: [agency], groups } },
        });
        const { leads, coExecutes } = counted(rows);
        const due = rows
          .filter(({ measure }) => !['COMPLETED', 'CANCELLED'].includes(measure.registered.status))
          .flatMap(({ dueOn }) => (dueOn !== null && dueOn >= '2026-11-22' ? [dueOn] : []));
        const byPlan = [...Map.groupBy(rows, ({ plan }) => plan?.id ?? '~')]
          .map(([id, of]) => ({ id, count: new Set(of.map(({ measure }) => measure.id)).size }))
          .toSorted((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
        expect(data.agency.workload).toEqual({
          leads,
          coExecutes,
          overdue: new Set(rows.filter(({ overdue }) => overdue).map(({ measure }) => measure.id)).size,
          nextDue: due.toSorted()[0] ?? null,
          byPlan: byPlan.map(({ id, count }) => ({ plan: id === '~' ? null : { id }, count })),
        });
      }
    }),
    runs,
  );
}, 120_000);
