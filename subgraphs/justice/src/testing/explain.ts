import { type QueryRunner, type Sql, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';

/** A node of PostgreSQL's plan, with what running it took. */
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

export interface Work {
  /** The most rows that one step took in its hand, those that it threw away included. */
  rows: number;
  steps: string[];
}

/** Runs statements as the database does, and tells of each what work it was. */
export function explaining(db: Database): QueryRunner & { works: Work[] } {
  const works: Work[] = [];
  return {
    works,
    $queryRaw: async <Result>(statement: Sql) => {
      const [explained] = await db.$queryRaw<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
        sql`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
      );
      const nodes = (explained?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => flatten(Plan));
      works.push({ rows: Math.max(...nodes.map(touched)), steps: nodes.map(named) });
      return db.$queryRaw<Result>(statement);
    },
  };
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

function touched(node: PlanNode): number {
  const removed =
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] + removed) * node['Actual Loops'];
}

function named(node: PlanNode): string {
  return [node['Node Type'], node['Index Name'] ?? node['Relation Name']]
    .filter((part) => part !== undefined)
    .join(' ');
}
