import { childLoader, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { ResponsibilityRow } from './responsibility.mapper.ts';

export function createResponsibilityLoaders({ db, responsibilities }: Services) {
  const responsibility = entityLoader('responsibility', responsibilities.byIds);
  return {
    measureResponsibilities: childLoader<ResponsibilityRow>(
      'measure.responsibilities',
      (row) => row.measureId,
      responsibilities.ofMeasures,
    ),
    agencyResponsibilities: createList('agency.responsibilities', db, responsibilities.ofAgencies, (id) =>
      responsibility.load(id),
    ),
  };
}
