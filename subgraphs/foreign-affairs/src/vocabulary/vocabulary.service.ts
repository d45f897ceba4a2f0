import { type ListQuery, oneOfIds, readSearch, type Sql, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type {
  AffectedGroupRow,
  ClusterRow,
  ClusterTerm,
  OfRecommendation,
  StateRow,
  StateTerm,
  Term,
  ThemeRow,
} from './vocabulary.mapper.ts';

export function createVocabularyService(db: Database) {
  const among = (ids: readonly string[]) => ({ where: { id: oneOfIds(ids) } });

  /** Reads the terms of recommendations with one statement; `l` is the link, `t` the term. */
  const termsOf =
    <Row extends Term>(columns: Sql, from: Sql, order: Sql) =>
    (recommendations: readonly string[]) =>
      db.$queryRaw<OfRecommendation<Row>[]>(sql`
        SELECT l.recommendation_id AS "recommendationId", t.id, t.name ${columns} FROM ${from}
        WHERE l.recommendation_id = ANY(${[...recommendations]}::text[]) ORDER BY ${order}`);

  return {
    states: (ids: readonly string[]) => db.state.findMany(among(ids)) as Promise<StateRow[]>,
    themes: (ids: readonly string[]) => db.theme.findMany(among(ids)) as Promise<ThemeRow[]>,
    groups: (ids: readonly string[]) => db.affectedGroup.findMany(among(ids)) as Promise<AffectedGroupRow[]>,
    clusters: (ids: readonly string[]) => db.cluster.findMany(among(ids)) as Promise<ClusterRow[]>,
    /** States that have the words, by id. */
    statesWithWords: (text: string): ListQuery => ({
      from: sql`state AS s`,
      id: sql`s.id`,
      where: [],
      search: { text: readSearch('text', text), column: sql`s.search` },
      order: { name: 'states', keys: [] },
    }),
    /** By number, those without one last. */
    allClusters: () =>
      db.cluster.findMany({
        orderBy: [{ number: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      }) as Promise<ClusterRow[]>,
    /** In the report's order; the States' other names, a long list, only where they are wanted. */
    statesOf: (recommendations: readonly string[], withAliases: boolean) =>
      termsOf<StateTerm>(
        withAliases ? sql`, t.aliases` : sql``,
        sql`recommendation_state AS l JOIN state AS t ON t.id = l.state_id`,
        sql`l."order", t.id`,
      )(recommendations),
    themesOf: termsOf<Term>(sql``, sql`recommendation_theme AS l JOIN theme AS t ON t.id = l.theme_id`, sql`t.id`),
    groupsOf: termsOf<Term>(
      sql``,
      sql`recommendation_group AS l JOIN affected_group AS t ON t.id = l.group_id`,
      sql`t.id`,
    ),
    clustersOf: termsOf<ClusterTerm>(
      sql`, t.number`,
      sql`recommendation_cluster AS l JOIN cluster AS t ON t.id = l.cluster_id`,
      sql`t.number NULLS LAST, t.id`,
    ),
  };
}
