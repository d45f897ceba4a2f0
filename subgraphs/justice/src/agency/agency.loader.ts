import { createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createAgencyLoaders({ db, agencies, workloads }: Services) {
  const agency = entityLoader('agency', agencies.byIds);
  return {
    agency,
    /** An agency that the register refers to, which its foreign keys keep there. */
    registeredAgency: async (id: string) => {
      const row = await agency.load(id);
      if (row === null) throw new Error(`the register has no agency ${id}`);
      return row;
    },
    agencies: createList('agencies', db, agencies.list, (id) => agency.load(id)),
    workload: entityLoader('agency.workload', workloads.byAgencies),
  };
}
