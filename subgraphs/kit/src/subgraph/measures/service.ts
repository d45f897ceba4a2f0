import type { Ministry } from '@ortaq/schema/sdl';
import type { Caller } from '@ortaq/schema/wire';
import { oneOfIds } from '../one-of-ids.ts';
import { type ProgressCondition, progressReader } from './progress-readers.ts';
import type { DeliverableRow, FundingRow, IndicatorRow, MeasureRow, ProgressRow } from './rows.ts';

type Ids = { in: string[] };
type Table<Where, Row> = {
  findMany(question: { where: Where; orderBy: Record<string, 'asc' | 'desc'>[] }): PromiseLike<Row[]>;
};

/** The part of an owner's Prisma client that holds its measures. */
export interface MeasureDatabase<Row extends MeasureRow> {
  measure: Table<{ id: Ids }, Row>;
  deliverable: Table<{ measureId: Ids }, DeliverableRow>;
  funding: Table<{ measureId: Ids }, FundingRow>;
  progressEntry: Table<{ measureId: Ids } & ProgressCondition, ProgressRow>;
  indicator: Table<{ measureId: Ids }, IndicatorRow>;
}

/**
 * Reads an owner's measures and their parts by ids, each in one statement.
 *
 * @param owner its ministry, by the name that is also its id in justice's register of agencies.
 */
export function createMeasureService<Row extends MeasureRow>(owner: Ministry, db: MeasureDatabase<Row>) {
  const of = (measures: readonly string[]) => ({ measureId: oneOfIds(measures) });
  return {
    byIds: (ids: readonly string[]) => db.measure.findMany({ where: { id: oneOfIds(ids) }, orderBy: [{ id: 'asc' }] }),
    deliverables: (measures: readonly string[]) =>
      db.deliverable.findMany({ where: of(measures), orderBy: [{ order: 'asc' }, { id: 'asc' }] }),
    funding: (measures: readonly string[]) =>
      db.funding.findMany({ where: of(measures), orderBy: [{ year: 'asc' }, { id: 'asc' }] }),
    /** What the caller may see, the latest report first. */
    progress: async (measures: readonly string[], caller: Caller) => {
      const { condition, told } = progressReader(owner, caller);
      const rows = await db.progressEntry.findMany({
        where: { ...of(measures), ...condition },
        orderBy: [{ reportedOn: 'desc' }, { id: 'desc' }],
      });
      return rows.map(told);
    },
    indicators: (measures: readonly string[]) =>
      db.indicator.findMany({ where: of(measures), orderBy: [{ order: 'asc' }, { id: 'asc' }] }),
  };
}

export type MeasureService<Row extends MeasureRow> = ReturnType<typeof createMeasureService<Row>>;
