import type { InstrumentResolvers, QueryResolvers } from '../generated/graphql.ts';
import { milestonesOf } from './instrument.mapper.ts';

const Instrument: InstrumentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.instrument.load(id),
  milestones: milestonesOf,
};

const Query: Pick<QueryResolvers, 'instruments'> = {
  instruments: (_parent, _args, { services }) => services.instruments.all(),
};

export const instrumentResolvers = { Instrument, Query };
