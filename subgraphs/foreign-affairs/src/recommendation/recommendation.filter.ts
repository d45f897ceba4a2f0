import { oneOf, type Sql, sql } from '@ortaq/kit/subgraph';
import { assessedAs } from '../assessment/assessment.service.ts';
import type { ImplementationStatus, Mechanism, Position } from '../generated/prisma/enums.ts';

type Among<Value> = Value[] | null | undefined;
type Wanted = boolean | null | undefined;

/** Which recommendations: see `RecommendationFilter` in the contract. */
export interface RecommendationFilter {
  ids?: Among<string>;
  review?: Among<string>;
  mechanism?: Among<Mechanism>;
  position?: Among<Position>;
  hasPosition?: Wanted;
  theme?: Among<string>;
  cluster?: Among<string>;
  hasCluster?: Wanted;
  affectedGroup?: Among<string>;
  sdg?: Among<string>;
  state?: Among<string>;
  agency?: Among<string>;
  assessment?: Among<ImplementationStatus>;
  hasAssessment?: Wanted;
  hasMeasures?: Wanted;
  text?: string | null | undefined;
}

/** The filter, but for the text to search for, as conditions on recommendation `r`. */
export function recommendationConditions(filter: RecommendationFilter): Sql[] {
  return [
    ...oneOf(sql`r.id`, filter.ids),
    ...oneOf(sql`r.review_id`, filter.review),
    ...oneOf(sql`r.mechanism::text`, filter.mechanism),
    ...oneOf(sql`r.position`, filter.position, sql`recommendation_position`),
    ...wanted(filter.hasPosition, sql`r.position IS NOT NULL`, sql`r.position IS NULL`),
    ...linked(sql`recommendation_theme AS l`, sql`l.theme_id`, filter.theme),
    ...linked(sql`recommendation_cluster AS l`, sql`l.cluster_id`, filter.cluster),
    ...having(sql`recommendation_cluster`, filter.hasCluster),
    ...linked(sql`recommendation_group AS l`, sql`l.group_id`, filter.affectedGroup),
    ...linked(sql`recommendation_state AS l`, sql`l.state_id`, filter.state),
    ...touching(filter.sdg),
    ...carriedOutBy(filter.agency),
    ...oneOf(sql`a.status::text`, filter.assessment).map(assessedAs),
    ...having(sql`assessment`, filter.hasAssessment),
    ...having(sql`measure_link`, filter.hasMeasures),
  ];
}

function linked(links: Sql, column: Sql, ids: Among<string>): Sql[] {
  return oneOf(column, ids).map(
    (matched) => sql`EXISTS (SELECT 1 FROM ${links} WHERE l.recommendation_id = r.id AND ${matched})`,
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

/** With or without a row of `table`. */
function having(table: Sql, which: Wanted): Sql[] {
  const one = sql`EXISTS (SELECT 1 FROM ${table} AS l WHERE l.recommendation_id = r.id)`;
  return wanted(which, one, sql`NOT ${one}`);
}

/** Two conditions rather than one that is compared: only so can the database plan by an index. */
function wanted(which: Wanted, those: Sql, others: Sql): Sql[] {
  if (which === null || which === undefined) return [];
  return [which ? those : others];
}
