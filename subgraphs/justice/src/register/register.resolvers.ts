import { isOverdue, timeframeOf } from '@ortaq/kit/subgraph';
import { type MeasureOwner, measureOwners } from '@ortaq/schema/ministries';
import type {
  JusticeMeasureResolvers,
  MeasureRelationResolvers,
  MeasureResolvers,
  QueryResolvers,
  RegisteredMeasureResolvers,
} from '../generated/graphql.ts';
import { ownerOf } from './register.mapper.ts';

/** What the register adds to a measure, whoever owns it. */
export const registerFields = {
  plan: async ({ id }, _, { loaders }) => {
    const planId = (await loaders.registered.load(id))?.planId;
    return planId ? loaders.plan.load(planId) : null;
  },
  section: async ({ id }, _, { loaders }) => {
    const sectionId = (await loaders.registered.load(id))?.sectionId;
    return sectionId ? loaders.planSection.load(sectionId) : null;
  },
  relations: ({ id }, _, { loaders }) => loaders.relations.load(id),
  registered: ({ id }, _, { loaders }) => loaders.registered.load(id),
  responsibilities: ({ id }, _, { loaders }) => loaders.measureResponsibilities.load(id),
} satisfies JusticeMeasureResolvers;

/** The interface: the id tells the type; a measure is there where the register has it. */
const Measure: MeasureResolvers = {
  __resolveType: ({ id }) => ownerOf(id)?.measureType ?? null,
  __resolveReference: async ({ id }, { loaders }) => ((await loaders.registered.load(id)) ? { id } : null),
};

const ofAnotherOwner = { __resolveReference: ({ id }: { id: string }) => ({ id }), ...registerFields };

type TypeOfAnother = Exclude<MeasureOwner['measureType'], 'JusticeMeasure'>;

/** The stubs of the other ministries' measures. */
const stubs = Object.fromEntries(
  measureOwners.filter(({ name }) => name !== 'justice').map(({ measureType }) => [measureType, ofAnotherOwner]),
) as Record<TypeOfAnother, typeof ofAnotherOwner>;

const RegisteredMeasure: RegisteredMeasureResolvers = {
  timeframe: (row) => timeframeOf(row),
  overdue: (row, _, { clock }) => isOverdue(row.timeframeTo, row.status, clock),
  owner: ({ ownerId }, _, { loaders }) => loaders.registeredAgency(ownerId),
};

const MeasureRelation: MeasureRelationResolvers = {
  measure: ({ otherId }) => ({ id: otherId }),
};

const Query: Pick<QueryResolvers, 'measures' | 'measure'> = {
  measures: (_parent, { filter, orderBy, ...page }, { loaders }) =>
    loaders.registeredMeasures({ page, spec: { filter, orderBy } }),
  measure: async (_parent, { id }, { loaders }) => ((await loaders.registered.load(id)) ? { id } : null),
};

export const registerResolvers = {
  Measure,
  ...stubs,
  RegisteredMeasure,
  MeasureRelation,
  Query,
};
