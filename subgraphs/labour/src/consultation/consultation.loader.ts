import { entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createConsultationLoaders({ consultations }: Services) {
  return { consultation: entityLoader('consultation', consultations.byIds) };
}
