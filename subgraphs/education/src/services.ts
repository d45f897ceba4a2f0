import { createMeasureService } from '@ortaq/kit/subgraph';
import { createProgrammeService } from './programme/programme.service.ts';
import type { MeasureRow } from './measure/measure.mapper.ts';
import type { Database } from './prisma.ts';

export function createServices(db: Database) {
  return {
    db,
    measures: createMeasureService<MeasureRow>('education', db),
    programmes: createProgrammeService(db),
  };
}

export type Services = ReturnType<typeof createServices>;
