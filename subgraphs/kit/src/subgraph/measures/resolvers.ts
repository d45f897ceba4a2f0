import type { Clock } from '../clock.ts';
import { readSize } from '../paging/index.ts';
import { isOverdue, type LocalizedText, sdgOf, type SourceRef, timeframeOf } from '../values/index.ts';
import type { MeasureLoaders } from './loaders.ts';
import { type Deliverable, deliverableOf, fundingOf, indicatorOf, progressEntryOf } from './mapper.ts';
import type { MeasureRow } from './rows.ts';

const progressGiven = 10;
/** A list of more would have to be a connection. */
const progressAtMost = 100;

/** What measures need of a request's context. */
export interface MeasureContext<Row extends MeasureRow> {
  clock: Clock;
  loaders: MeasureLoaders<Row>;
}

/** Resolvers of an owner's measure type, for the fields that all owners' measures have. */
export function measureResolvers<Row extends MeasureRow>() {
  type Context = MeasureContext<Row>;
  return {
    __resolveReference: ({ id }: { id: string }, { loaders }: Context) => loaders.measure.load(id),
    title: (row: Row) => row.title as LocalizedText,
    timeframe: (row: Row) => timeframeOf(row),
    overdue: (row: Row, _: unknown, { clock }: Context) => isOverdue(row.timeframeTo, row.status, clock),
    deliverables: async (row: Row, _: unknown, { loaders }: Context) =>
      (await loaders.deliverables.load(row.id)).map((part) => deliverableOf(part, row.status)),
    funding: async (row: Row, _: unknown, { loaders }: Context) => (await loaders.funding.load(row.id)).map(fundingOf),
    progress: async (row: Row, { last }: { last?: number | null | undefined }, { loaders }: Context) => {
      const size = readSize('last', last, progressAtMost) ?? progressGiven;
      return (await loaders.progress.load(row.id)).slice(0, size).toReversed().map(progressEntryOf);
    },
    indicators: async (row: Row, _: unknown, { loaders }: Context) =>
      (await loaders.indicators.load(row.id)).map(indicatorOf),
    sdgs: (row: Row) => row.sdgs.map(sdgOf),
    sources: (row: Row) => row.sources as SourceRef[],
  };
}

/** Resolvers of `Deliverable`. */
export const deliverableResolvers = {
  overdue: ({ status, deadline, settledBy }: Deliverable, _: unknown, { clock }: { clock: Clock }) =>
    status === null && deadline === null ? null : isOverdue(deadline, settledBy, clock),
};
