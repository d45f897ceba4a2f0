import { type Asked, asksForMatches, childLoader, createHits, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import { stateFields } from './vocabulary.mapper.ts';

export function createVocabularyLoaders({ db, vocabularies }: Services, asked: Asked) {
  const parent = ({ recommendationId }: { recommendationId: string }) => recommendationId;
  const state = entityLoader('state', vocabularies.states);
  const stateHits = createHits(
    db,
    (id) => state.load(id),
    (found) => stateFields(found),
  );
  return {
    state,
    stateHits: (text: string) => stateHits(vocabularies.statesWithWords(text)),
    theme: entityLoader('theme', vocabularies.themes),
    cluster: entityLoader('cluster', vocabularies.clusters),
    affectedGroup: entityLoader('affectedGroup', vocabularies.groups),
    states: childLoader('recommendation.states', parent, (recommendations) =>
      vocabularies.statesOf(recommendations, asked.of('State').has('aliases') || asksForMatches(asked)),
    ),
    themes: childLoader('recommendation.themes', parent, vocabularies.themesOf),
    clusters: childLoader('recommendation.clusters', parent, vocabularies.clustersOf),
    affectedGroups: childLoader('recommendation.affectedGroups', parent, vocabularies.groupsOf),
  };
}

export type VocabularyLoaders = ReturnType<typeof createVocabularyLoaders>;
