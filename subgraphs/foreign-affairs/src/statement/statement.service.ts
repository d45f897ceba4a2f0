import { oneOfIds, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { Term } from '../vocabulary/vocabulary.mapper.ts';
import type { StatementRow } from './statement.mapper.ts';

export function createStatementService(db: Database) {
  return {
    byIds: (ids: readonly string[]) =>
      db.statement.findMany({ where: { id: oneOfIds(ids) } }) as Promise<StatementRow[]>,
    /** What was said or agreed at meetings, in the order of the sources. */
    at: (meetings: readonly string[]) =>
      db.statement.findMany({
        where: { meetingId: oneOfIds(meetings) },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
      }) as Promise<StatementRow[]>,
    /** The groups of people that statements are about, by id. */
    groupsOf: (statements: readonly string[]) =>
      db.$queryRaw<(Term & { statementId: string })[]>(sql`
        SELECT l.statement_id AS "statementId", t.id, t.name
        FROM statement_group AS l JOIN affected_group AS t ON t.id = l.group_id
        WHERE l.statement_id = ANY(${[...statements]}::text[]) ORDER BY t.id`),
  };
}
