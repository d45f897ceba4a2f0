import { childLoader, createList, entityLoader, type SearchField } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { MeasureRef, MeasureRelationRow } from './register.mapper.ts';

export function createRegisterLoaders({ db, register }: Services) {
  const reference = async (id: string) => ({ id });
  const registered = entityLoader('registeredMeasure', register.byIds);
  const searched = async ({ id }: MeasureRef): Promise<SearchField[]> => {
    const row = await registered.load(id);
    return [
      { field: 'code', text: row?.code },
      { field: 'title', text: row?.title },
    ];
  };
  return {
    registered,
    /** A measure that the register refers to, which its foreign keys keep there. */
    registeredMeasure: async (id: string) => {
      const row = await registered.load(id);
      if (row === null) throw new Error(`the register has no measure ${id}`);
      return row;
    },
    relations: childLoader<MeasureRelationRow>('measure.relations', (row) => row.measureId, register.relations),
    registeredMeasures: createList('measures', db, register.list, reference, searched),
    planMeasures: createList('plan.measures', db, register.ofPlans, reference, searched),
  };
}
