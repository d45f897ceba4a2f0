import { type ListQuery, oneOfIds, readSearch, sql } from '@ortaq/kit/subgraph';
import type { PlanKind, PlanStatus } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import type { PlanRow, PlanSectionRow } from './plan.mapper.ts';

export interface PlanFilter {
  owner?: string[] | null | undefined;
  status?: PlanStatus[] | null | undefined;
  kind?: PlanKind[] | null | undefined;
  text?: string | null | undefined;
}

export function createPlanService(db: Database) {
  const withWords = async (text: string) => {
    const { query } = readSearch('filter.text', text);
    if (query === null) return [];
    const found = await db.$queryRaw<{ id: string }[]>(sql`SELECT id FROM plan WHERE search @@ ${query}::tsquery`);
    return found.map(({ id }) => id);
  };
  return {
    /** By id; of an empty list nothing fits, an absent one excludes nothing. */
    list: async ({ owner, status, kind, text }: PlanFilter) =>
      db.plan.findMany({
        where: {
          ...(typeof text === 'string' && { id: { in: await withWords(text) } }),
          ...(owner && { ownerId: { in: owner } }),
          ...(status && { status: { in: status } }),
          ...(kind && { kind: { in: kind } }),
        },
        orderBy: { id: 'asc' },
      }) as Promise<PlanRow[]>,
    /** The plans in whose titles the words stand, by id. */
    found: (text: string): ListQuery => ({
      from: sql`plan AS p`,
      id: sql`p.id`,
      where: [],
      search: { text: readSearch('text', text), column: sql`p.search` },
      order: { name: 'id', keys: [] },
    }),
    byIds: (ids: readonly string[]) => db.plan.findMany({ where: { id: oneOfIds(ids) } }) as Promise<PlanRow[]>,
    /** The plans that supersede any of these. */
    supersedingAny: (plans: readonly string[]) =>
      db.plan.findMany({ where: { supersedesIds: { hasSome: [...plans] } }, orderBy: { id: 'asc' } }) as Promise<
        PlanRow[]
      >,
    sectionsByIds: (ids: readonly string[]) =>
      db.planSection.findMany({ where: { id: oneOfIds(ids) } }) as Promise<PlanSectionRow[]>,
    sectionsOfPlans: (plans: readonly string[]) =>
      db.planSection.findMany({
        where: { planId: oneOfIds(plans) },
        orderBy: [{ planId: 'asc' }, { order: 'asc' }],
      }) as Promise<PlanSectionRow[]>,
  };
}
