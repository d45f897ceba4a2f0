import { childLoader, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createFollowUpLoaders({ followUps }: Services) {
  const review = ({ reviewId }: { reviewId: string }) => reviewId;
  return {
    loaded: entityLoader('followUp.loaded', followUps.loaded),
    byPosition: childLoader('followUp.byPosition', review, followUps.byPosition),
    byAssessment: childLoader('followUp.byAssessment', review, followUps.byAssessment),
    byCluster: childLoader('followUp.byCluster', review, followUps.byCluster),
  };
}
