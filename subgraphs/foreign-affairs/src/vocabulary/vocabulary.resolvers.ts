import type {
  AffectedGroupResolvers,
  ClusterResolvers,
  QueryResolvers,
  StateResolvers,
  ThemeResolvers,
} from '../generated/graphql.ts';

const State: StateResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.state.load(id),
};

const Theme: ThemeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.theme.load(id),
};

const Cluster: ClusterResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.cluster.load(id),
};

const AffectedGroup: AffectedGroupResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.affectedGroup.load(id),
};

const Query: Pick<QueryResolvers, 'clusters'> = {
  clusters: (_parent, _args, { services }) => services.vocabularies.allClusters(),
};

export const vocabularyResolvers = { AffectedGroup, Cluster, State, Theme, Query };
