import { type Clock, createMeasureService } from '@ortaq/kit/subgraph';
import { createAgencyService } from './agency/agency.service.ts';
import { createWorkloadService } from './agency/workload.service.ts';
import type { MeasureRow } from './justice-measure/justice-measure.mapper.ts';
import { createLegalActService } from './legal-act/legal-act.service.ts';
import { createPlanService } from './plan/plan.service.ts';
import type { Database } from './prisma.ts';
import { createRegisterService } from './register/register.service.ts';
import { createResponsibilityService } from './responsibility/responsibility.service.ts';
import { createResponsibilityMatrixService } from './responsibility-matrix/responsibility-matrix.service.ts';
import { createSummaryService } from './summary/summary.service.ts';

export function createServices(db: Database, clock: Clock) {
  return {
    db,
    agencies: createAgencyService(db),
    workloads: createWorkloadService(db, clock),
    legalActs: createLegalActService(db),
    plans: createPlanService(db),
    register: createRegisterService(db, clock),
    responsibilities: createResponsibilityService(db, clock),
    responsibilityMatrix: createResponsibilityMatrixService(db, clock),
    summaries: createSummaryService(db, clock),
    measures: createMeasureService<MeasureRow>('justice', db),
  };
}

export type Services = ReturnType<typeof createServices>;
