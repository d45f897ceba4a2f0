import { measureResolvers } from '@ortaq/kit/subgraph';
import type { Context } from '../context.ts';
import type { JusticeMeasureResolvers } from '../generated/graphql.ts';
import type { MeasureRef } from '../register/register.mapper.ts';
import { registerFields } from '../register/register.resolvers.ts';
import type { MeasureRow } from './justice-measure.mapper.ts';

/** Resolves a content field from justice's row, which the register's reference leads to. */
function ofRow<Args, Result>(resolve: (row: MeasureRow, args: Args, context: Context) => Result) {
  return async ({ id }: MeasureRef, args: Args, context: Context): Promise<Awaited<Result> | null> => {
    const row = await context.loaders.measure.load(id);
    return row === null ? null : await resolve(row, args, context);
  };
}

const content = measureResolvers<MeasureRow>();

export const justiceMeasureResolvers: JusticeMeasureResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  ...registerFields,
  code: ofRow((row) => row.code),
  title: ofRow(content.title),
  status: ofRow((row) => row.status),
  timeframe: ofRow(content.timeframe),
  overdue: ofRow(content.overdue),
  deliverables: ofRow(content.deliverables),
  funding: ofRow(content.funding),
  progress: ofRow(content.progress),
  indicators: ofRow(content.indicators),
  sdgs: ofRow(content.sdgs),
  sources: ofRow(content.sources),
  revision: ofRow((row) => row.revision),
  updatedAt: ofRow((row) => row.updatedAt),
  legalAct: ofRow(({ legalActId }, _, { loaders }) => (legalActId === null ? null : loaders.legalAct.load(legalActId))),
};
