import { childLoader, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { GroupHandling } from '../responsibility/group-handling.ts';
import type { Services } from '../services.ts';
import { agencyFields, type AgencyRow, type FocalPointRow } from './agency.mapper.ts';

export function createAgencyLoaders({ db, agencies, workloads }: Services) {
  const agency = entityLoader('agency', agencies.byIds);
  /** An agency may stand in several groups: each of them is a child of it. */
  const groups = async (members: readonly string[]) =>
    (await agencies.groupsOfAny(members)).flatMap((group) => group.memberIds.map((member) => ({ member, group })));
  const workload = (handling: GroupHandling) =>
    entityLoader(`agency.workload ${handling}`, (ids) => workloads.byAgencies(handling, ids));
  return {
    agency,
    /** An agency that the register refers to, which its foreign keys keep there. */
    registeredAgency: async (id: string) => {
      const row = await agency.load(id);
      if (row === null) throw new Error(`the register has no agency ${id}`);
      return row;
    },
    agencies: createList('agencies', db, agencies.list, (id) => agency.load(id), agencyFields),
    groups: childLoader<{ member: string; group: AgencyRow }>('agency.memberOf', ({ member }) => member, groups),
    focalPoints: childLoader<FocalPointRow>('agency.focalPoints', ({ agencyId }) => agencyId, agencies.focalPoints),
    workloads: {
      AS_WRITTEN: workload('AS_WRITTEN'),
      EXPANDED: workload('EXPANDED'),
      COLLAPSED: workload('COLLAPSED'),
    },
  };
}
