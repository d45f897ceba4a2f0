import type { TimeframeColumns } from '../values/index.ts';

export type MeasureStatus =
  | 'NOT_REPORTED'
  | 'PROPOSED'
  | 'PLANNED'
  | 'IN_PROGRESS'
  | 'SUSPENDED'
  | 'COMPLETED'
  | 'NOT_IMPLEMENTED'
  | 'CANCELLED';

/** The tables below stand alike in every owner's database; an owner's own columns come on top. */
export interface MeasureRow extends TimeframeColumns {
  id: string;
  code: string | null;
  title: unknown;
  status: MeasureStatus;
  sdgs: string[];
  sources: unknown;
  revision: number;
  updatedAt: Date;
}

export interface DeliverableRow extends TimeframeColumns {
  id: string;
  measureId: string;
  form: unknown;
  status: MeasureStatus | null;
  completedOn: Date | null;
}

export interface FundingRow {
  measureId: string;
  text: unknown;
  source:
    | 'REPUBLICAN_BUDGET'
    | 'LOCAL_BUDGET'
    | 'WITHIN_ALLOTTED_FUNDS'
    | 'NATIONAL_FUND'
    | 'INTERNATIONAL'
    | 'PRIVATE'
    | 'OTHER'
    | 'NONE_REQUIRED'
    | null;
  budgetProgramme: string | null;
  year: number | null;
  amountThousandTenge: number | null;
}

export interface ProgressRow {
  id: string;
  measureId: string;
  reportedOn: Date;
  period: string | null;
  text: unknown;
  status: MeasureStatus | null;
  deliverableId: string | null;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'VALIDATED' | 'WITHDRAWN';
  agencyId: string | null;
  reportedBy: string | null;
  validatedOn: Date | null;
  validatedBy: string | null;
  remark: unknown;
  evidence: unknown;
}

/** An indicator's values are value objects, never asked for alone: one JSON column. */
export interface IndicatorRow {
  id: string;
  measureId: string | null;
  name: unknown;
  unit: string;
  unitName: unknown;
  baseline: number | null;
  baselinePeriod: string | null;
  target: number | null;
  targetPeriod: string | null;
  values: unknown;
}
