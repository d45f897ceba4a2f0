import { search } from '@ortaq/kit/subgraph';
import type {
  InstrumentHitResolvers,
  QueryResolvers,
  SearchResolvers,
  StateHitResolvers,
} from '../generated/graphql.ts';

const Search: SearchResolvers = {
  recommendations: ({ text }, page, { loaders }) => loaders.recommendations({ page, spec: { filter: { text } } }),
  meetings: ({ text }, page, { loaders }) => loaders.meetings({ page, spec: { filter: { text } } }),
  proposals: ({ text }, page, { loaders }) => loaders.proposals({ page, spec: { filter: { text } } }),
  persons: ({ text }, page, { loaders }) => loaders.persons({ page, spec: { filter: { text } } }),
  instruments: ({ text }, _, { loaders }) => loaders.instrumentHits(text),
  states: ({ text }, _, { loaders }) => loaders.stateHits(text),
};

const InstrumentHit: InstrumentHitResolvers = { instrument: ({ node }) => node };

const StateHit: StateHitResolvers = { state: ({ node }) => node };

const Query: Pick<QueryResolvers, 'search'> = { search };

export const searchResolvers = { Search, InstrumentHit, StateHit, Query };
