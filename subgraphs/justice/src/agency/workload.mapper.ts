import type { PlanCount } from '../summary/summary.mapper.ts';

/** What one agency answers for; `id` is the agency's. */
export interface Workload {
  id: string;
  leads: number;
  coExecutes: number;
  overdue: number;
  nextDue: string | null;
  byPlan: PlanCount[];
}
