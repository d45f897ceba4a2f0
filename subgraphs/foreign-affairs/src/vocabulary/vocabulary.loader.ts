import { childLoader, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createVocabularyLoaders({ vocabularies }: Services) {
  const parent = ({ recommendationId }: { recommendationId: string }) => recommendationId;
  return {
    state: entityLoader('state', vocabularies.states),
    theme: entityLoader('theme', vocabularies.themes),
    cluster: entityLoader('cluster', vocabularies.clusters),
    affectedGroup: entityLoader('affectedGroup', vocabularies.groups),
    states: childLoader('recommendation.states', parent, vocabularies.statesOf),
    themes: childLoader('recommendation.themes', parent, vocabularies.themesOf),
    clusters: childLoader('recommendation.clusters', parent, vocabularies.clustersOf),
    affectedGroups: childLoader('recommendation.affectedGroups', parent, vocabularies.groupsOf),
  };
}
