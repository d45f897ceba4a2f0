import type { MeasureStatus } from '../generated/prisma/enums.ts';

export interface AgencyCount {
  agencyId: string;
  count: number;
}

export interface PlanCount {
  planId: string | null;
  count: number;
}

/** Counts over the register, each from one grouping; null where the group has no such thing. */
export interface Summary {
  total: number;
  overdue: number;
  byStatus: { status: MeasureStatus; count: number }[];
  byOwner: AgencyCount[];
  byPlan: PlanCount[];
  byDueYear: { year: number | null; count: number }[];
}
