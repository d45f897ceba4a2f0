import type { LocalizedText, SourceRef } from '../values/index.ts';
import { timeframeOf } from '../values/index.ts';
import type { DeliverableRow, FundingRow, IndicatorRow, MeasureStatus, ProgressRow } from './rows.ts';

export type IndicatorValue = {
  period?: string;
  value: number;
  qualifier: 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'MORE_THAN' | 'LESS_THAN' | 'ABOUT';
  isChange: boolean;
  source?: SourceRef;
};

export type Indicator = {
  id: string;
  name: LocalizedText;
  unit: string;
  unitName?: LocalizedText | null;
  baseline?: number | null;
  baselinePeriod?: string | null;
  target?: number | null;
  targetPeriod?: string | null;
  values: IndicatorValue[];
};

/** A deliverable, with the status of its measure, which settles the deliverable too. */
export function deliverableOf(row: DeliverableRow, measureStatus: MeasureStatus) {
  return {
    id: row.id,
    form: row.form as LocalizedText,
    timeframe: timeframeOf(row),
    status: row.status,
    completedOn: row.completedOn,
    deadline: row.timeframeTo,
    settledBy: row.status ?? measureStatus,
  };
}

export function fundingOf(row: FundingRow) {
  return { ...row, text: row.text as LocalizedText };
}

export function indicatorOf(row: IndicatorRow): Indicator {
  return {
    ...row,
    name: row.name as LocalizedText,
    unitName: row.unitName as LocalizedText | null,
    values: row.values as IndicatorValue[],
  };
}

export function progressEntryOf(row: ProgressRow) {
  return {
    ...row,
    text: row.text as LocalizedText,
    remark: row.remark as LocalizedText | null,
    evidence: row.evidence as SourceRef[],
    agency: row.agencyId === null ? null : { id: row.agencyId },
  };
}

export type Deliverable = ReturnType<typeof deliverableOf>;
export type Funding = ReturnType<typeof fundingOf>;
export type ProgressEntry = ReturnType<typeof progressEntryOf>;
