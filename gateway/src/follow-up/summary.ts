import type {
  FollowUpReviewsQuery,
  FollowUpReviewsQueryVariables,
  FollowUpStatusesQuery,
  FollowUpStatusesQueryVariables,
  OverdueMeasuresQuery,
  OverdueMeasuresQueryVariables,
} from '../generated/operations.ts';
import { agencyOf, agencyText } from './agency.ts';
import { createHubClient, type HubClient } from '../report/hub-client.ts';
import { labelOf } from '../report/labels.ts';
import { emptyPage, readPages } from '../report/pages.ts';
import { officialCount } from './labels.ts';

type Recommendation = NonNullable<FollowUpStatusesQuery['recommendations']>['nodes'][number];

const language = 'EN';
const overdueShown = 5;

/**
 * The UPR follow-up in brief, read from the hub: for each review the recommendations
 * loaded of those the UN counted, by position, by derived status, how many are without a
 * measure; and the measures longest past their timeframe with their lead agency.
 */
export async function followUpSummary(url: string): Promise<string> {
  const ask = createHubClient(url, 'follow-up');
  const [reviews, recommendations, overdue] = await Promise.all([
    ask<FollowUpReviewsQuery, FollowUpReviewsQueryVariables>('FollowUpReviews', { language }),
    allRecommendations(ask),
    ask<OverdueMeasuresQuery, OverdueMeasuresQueryVariables>('OverdueMeasures', { first: overdueShown, language }),
  ]);
  const ofReview = Map.groupBy(recommendations, ({ review }) => review?.id);
  return [
    'UPR follow-up',
    ...(reviews.data.reviews ?? []).flatMap((review) => reviewLines(review, ofReview.get(review.id) ?? [])),
    ...overdueLines(overdue.data.measures),
  ].join('\n');
}

async function allRecommendations(ask: HubClient): Promise<Recommendation[]> {
  const read = async (after: string | null) => {
    const variables: FollowUpStatusesQueryVariables = { first: 200, after };
    const { data } = await ask<FollowUpStatusesQuery, FollowUpStatusesQueryVariables>('FollowUpStatuses', variables);
    return data;
  };
  return (await readPages(read, ({ recommendations }) => recommendations ?? emptyPage)).nodes;
}

function reviewLines(
  { id, title, official, recommendations }: NonNullable<FollowUpReviewsQuery['reviews']>[number],
  loaded: Recommendation[],
): string[] {
  const counted = official ? `; officially counted ${officialCount(official, language)}` : '';
  const head = `  ${id}  ${title.in.value}: loaded ${recommendations.totalCount}${counted}`;
  if (loaded.length === 0) return [head];
  const without = loaded.filter(({ links }) => links.length === 0).length;
  const illustrative = loaded.flatMap(({ links }) => links).filter(({ basis }) => basis === 'ILLUSTRATIVE').length;
  return [
    head,
    `    position: ${counts(loaded, ({ position }) => labelOf('Position', position ?? null, language))}`,
    `    derived status: ${counts(loaded, ({ derivedStatus }) => labelOf('ImplementationStatus', derivedStatus ?? null, language))}`,
    `    without a measure: ${without}${illustrative > 0 ? `; ${illustrative} links to measures are illustrations only` : ''}`,
  ];
}

function counts<Item>(items: Item[], label: (item: Item) => string): string {
  const groups = [...Map.groupBy(items, label)].toSorted(([, a], [, b]) => b.length - a.length);
  return groups.map(([name, group]) => `${name.toLowerCase()} ${group.length}`).join(', ');
}

function overdueLines(measures: OverdueMeasuresQuery['measures']): string[] {
  if (!measures) return ['  The register of measures cannot be read.'];
  const shown = measures.nodes.filter((measure) => measure !== null && measure !== undefined);
  return [
    `  Past their timeframe: ${measures.totalCount}${measures.totalCount > shown.length ? `, the first ${shown.length}` : ''}`,
    ...shown.map(({ id, registered, responsibilities }) => {
      const lead = responsibilities?.find(({ role }) => role === 'LEAD');
      const agency = lead ? agencyText(agencyOf(lead), language) : 'no lead agency stated';
      return `    ${id}  ${registered?.title.in.value ?? ''} — until ${registered?.timeframe?.to ?? 'unknown'} — ${agency}`;
    }),
  ];
}
