import { containsText, everyVersion, oneOf, type Sql, sql } from '@ortaq/kit/subgraph';
import { presentStatus } from '../assessment/assessment.service.ts';
import type { ImplementationStatus, Mechanism, Position } from '../generated/prisma/enums.ts';

type Among<Value> = Value[] | null | undefined;

/** Which recommendations: see `RecommendationFilter` in the contract. */
export interface RecommendationFilter {
  ids?: Among<string>;
  review?: Among<string>;
  mechanism?: Among<Mechanism>;
  position?: Among<Position>;
  theme?: Among<string>;
  cluster?: Among<string>;
  affectedGroup?: Among<string>;
  sdg?: Among<string>;
  state?: Among<string>;
  agency?: Among<string>;
  assessment?: Among<ImplementationStatus>;
  hasMeasures?: boolean | null | undefined;
  text?: string | null | undefined;
}

/** The filter as conditions on recommendation `r`. */
export function recommendationConditions(filter: RecommendationFilter): Sql[] {
  return [
    ...oneOf(sql`r.id`, filter.ids),
    ...oneOf(sql`r.review_id`, filter.review),
    ...oneOf(sql`r.mechanism::text`, filter.mechanism),
    ...oneOf(sql`r.position::text`, filter.position),
    ...linked(sql`recommendation_theme AS l`, sql`l.theme_id`, filter.theme),
    ...linked(sql`recommendation_cluster AS l`, sql`l.cluster_id`, filter.cluster),
    ...linked(sql`recommendation_group AS l`, sql`l.group_id`, filter.affectedGroup),
    ...linked(sql`recommendation_state AS l`, sql`l.state_id`, filter.state),
    ...touching(filter.sdg),
    ...carriedOutBy(filter.agency),
    ...oneOf(sql`${presentStatus}::text`, filter.assessment),
    ...withMeasures(filter.hasMeasures),
    ...containsText([sql`r.paragraph`, everyVersion(sql`r.text`), everyVersion(sql`r.summary`)], filter.text),
  ];
}

function linked(links: Sql, column: Sql, ids: Among<string>): Sql[] {
  return oneOf(column, ids).map(
    (among) => sql`EXISTS (SELECT 1 FROM ${links} WHERE l.recommendation_id = r.id AND ${among})`,
  );
}

/** 8 stands for 8, 8.5 and 8.5.1; 8.5 for 8.5 and 8.5.1, not for 8.50. */
function touching(goals: Among<string>): Sql[] {
  if (!goals) return [];
  return [
    sql`EXISTS (SELECT 1 FROM unnest(r.sdgs) AS touched(id), unnest(${[...goals]}::text[]) AS wanted(id)
      WHERE touched.id = wanted.id OR starts_with(touched.id, wanted.id || '.'))`,
  ];
}

function carriedOutBy(agencies: Among<string>): Sql[] {
  if (!agencies) return [];
  const ids = sql`${[...agencies]}::text[]`;
  return [sql`(r.lead_id = ANY(${ids}) OR r.co_executor_ids && ${ids})`];
}

function withMeasures(wanted: boolean | null | undefined): Sql[] {
  if (wanted === null || wanted === undefined) return [];
  return [sql`EXISTS (SELECT 1 FROM measure_link AS l WHERE l.recommendation_id = r.id) = ${wanted}`];
}
