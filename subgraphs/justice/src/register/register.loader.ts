import { childLoader, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { MeasureRelationRow } from './register.mapper.ts';

export function createRegisterLoaders({ db, register }: Services) {
  const reference = async (id: string) => ({ id });
  return {
    registered: entityLoader('registeredMeasure', register.byIds),
    relations: childLoader<MeasureRelationRow>('measure.relations', (row) => row.measureId, register.relations),
    registeredMeasures: createList('measures', db, register.list, reference),
    planMeasures: createList('plan.measures', db, register.ofPlans, reference),
  };
}
