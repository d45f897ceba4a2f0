import type { SourceRef } from '@ortaq/kit/subgraph';
import type {
  AffectedGroupResolvers,
  ClusterResolvers,
  QueryResolvers,
  StateResolvers,
  ThemeResolvers,
} from '../generated/graphql.ts';
import type { Term } from './vocabulary.mapper.ts';

/** A recommendation's terms come without their sources, which are seldom asked for. */
type ById = { load(id: string): Promise<{ sources: SourceRef[] } | null> };
const sourcesOf = async (terms: ById, { id }: Term): Promise<SourceRef[]> => (await terms.load(id))?.sources ?? [];

const State: StateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.state.load(id),
  sources: (term, _, { loaders }) => sourcesOf(loaders.state, term),
};

const Theme: ThemeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.theme.load(id),
  sources: (term, _, { loaders }) => sourcesOf(loaders.theme, term),
};

const Cluster: ClusterResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.cluster.load(id),
  sources: (term, _, { loaders }) => sourcesOf(loaders.cluster, term),
};

const AffectedGroup: AffectedGroupResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.affectedGroup.load(id),
  sources: (term, _, { loaders }) => sourcesOf(loaders.affectedGroup, term),
};

const Query: Pick<QueryResolvers, 'clusters'> = {
  clusters: (_parent, _args, { services }) => services.vocabularies.allClusters(),
};

export const vocabularyResolvers = { AffectedGroup, Cluster, State, Theme, Query };
