import { childLoader, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { ResponsibilityRow } from './responsibility.mapper.ts';

export function createResponsibilityLoaders({ db, responsibilities }: Services) {
  const responsibility = entityLoader<ResponsibilityRow>('responsibility', responsibilities.byIds);
  const load = (id: string) => responsibility.load(id);
  return {
    measureResponsibilities: childLoader<ResponsibilityRow>(
      'measure.responsibilities',
      (row) => row.measureId,
      responsibilities.ofMeasures,
    ),
    responsibilities: createList('responsibilities', db, responsibilities.list, load),
    agencyResponsibilities: createList('agency.responsibilities', db, responsibilities.ofAgencies, load),
  };
}
