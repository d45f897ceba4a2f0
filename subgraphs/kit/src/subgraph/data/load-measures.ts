import type { SourceRef } from '../values/index.ts';
import { dayColumn, indicatorValues, measureColumns, timeframeColumns } from './columns.ts';
import type { MeasureInFile } from './measure-file.ts';
import type { Citation } from './read.ts';

/** The rows of an owner's tables for its measures, ready for `createMany`. */
export function measureTables<Measure extends MeasureInFile>(
  measures: Measure[],
  cite: (citations: Citation[]) => SourceRef[],
) {
  return {
    measures: measures.map((measure) => ({
      ...measureColumns(measure),
      sdgs: measure.sdgs,
      sources: cite(measure.sources),
      updatedAt: new Date(measure.updatedAt),
    })),
    deliverables: measures.flatMap((measure) =>
      measure.deliverables.map(({ timeframe, completedOn, ...part }, order) => ({
        ...part,
        measureId: measure.id,
        order,
        completedOn: dayColumn(completedOn),
        ...timeframeColumns(timeframe),
      })),
    ),
    funding: measures.flatMap((measure) => measure.funding.map((part) => ({ ...part, measureId: measure.id }))),
    indicators: measures.flatMap((measure) =>
      indicatorValues(measure.indicators, cite).map((part, order) => ({ ...part, order, measureId: measure.id })),
    ),
  };
}
