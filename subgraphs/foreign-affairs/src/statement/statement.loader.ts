import { childLoader, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { StatementRow } from './statement.mapper.ts';

export function createStatementLoaders({ statements }: Services) {
  return {
    statement: entityLoader<StatementRow>('statement', statements.byIds),
    meetingStatements: childLoader<StatementRow>('meeting.statements', (row) => row.meetingId, statements.at),
    statementGroups: childLoader('statement.affectedGroups', (row) => row.statementId, statements.groupsOf),
  };
}
