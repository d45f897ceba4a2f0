import { createMeasureService } from '@ortaq/kit/subgraph';
import { createConsultationService } from './consultation/consultation.service.ts';
import { createDigitalSystemService } from './digital-system/digital-system.service.ts';
import { createDirectionService } from './direction/direction.service.ts';
import type { MeasureRow } from './measure/measure.mapper.ts';
import type { Database } from './prisma.ts';

export function createServices(db: Database) {
  return {
    db,
    measures: createMeasureService<MeasureRow>('labour', db),
    directions: createDirectionService(db),
    digitalSystems: createDigitalSystemService(db),
    consultations: createConsultationService(db),
  };
}

export type Services = ReturnType<typeof createServices>;
