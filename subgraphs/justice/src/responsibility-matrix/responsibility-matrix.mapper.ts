/** A cell of the matrix of plans and agencies. */
export interface ResponsibilityCount {
  planId: string | null;
  agencyId: string;
  leads: number;
  coExecutes: number;
}
