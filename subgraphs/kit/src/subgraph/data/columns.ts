import type { z } from 'zod';
import { naturalKey } from '../values/index.ts';
import type { MeasureInFile } from './measure-file.ts';
import type { Citation } from './read.ts';
import type { indicator, timeframe } from './shapes.ts';
import type { SourceRef } from '../values/index.ts';

/** A day as a date column takes it. */
export function dayColumn(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00Z`);
}

/** The columns of a timeframe; JSON columns are left out where they are null. */
export function timeframeColumns(given: z.output<typeof timeframe> | undefined) {
  return {
    ...(given && { timeframeText: given.text, timeframePrecision: given.precision }),
    ...(given?.recurrence && { recurrence: given.recurrence }),
    timeframeContinuous: given?.continuous ?? false,
    timeframeFrom: dayColumn(given?.from),
    timeframeTo: dayColumn(given?.to),
  };
}

/** The columns of a measure that its owner and the register both keep. */
export function measureColumns(measure: MeasureInFile) {
  return {
    id: measure.id,
    code: measure.code ?? null,
    codeKey: naturalKey(measure.code ?? measure.id),
    title: measure.title,
    status: measure.status,
    revision: measure.revision,
    ...timeframeColumns(measure.timeframe),
  };
}

/** Indicators with their sources in full. */
export function indicatorValues(
  indicators: z.output<typeof indicator>[],
  cite: (citations: Citation[]) => SourceRef[],
) {
  return indicators.map((given) => ({
    ...given,
    values: given.values.map(({ source, ...value }) => ({ ...value, ...(source && { source: cite([source])[0] }) })),
  }));
}
