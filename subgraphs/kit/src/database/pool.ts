import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Logger } from '../process/index.ts';
import { createStatementNames } from './statement-names.ts';

export type Pool = pg.Pool;

/**
 * A pool of connections to one database. A connection that breaks while idle is
 * logged and replaced, not thrown. Times are in milliseconds; `answerTimeout` holds where the
 * server does not even refuse.
 */
export function createPool(
  url: string,
  log: Logger,
  options: { connections?: number; connectTimeout?: number; statementTimeout?: number; answerTimeout?: number } = {},
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.connectTimeout ?? 5_000,
    statement_timeout: options.statementTimeout ?? 15_000,
    ...(options.answerTimeout !== undefined && { query_timeout: options.answerTimeout }),
  });
  pool.on('error', (error) => log.warn({ reason: error.message }, 'a database connection was lost'));
  return pool;
}

/** What a ministry's Prisma client works through: the pool, which its owner ends. Statements are prepared. */
export function prismaAdapter(pool: Pool): PrismaPg {
  return new PrismaPg(pool, { statementNameGenerator: createStatementNames() });
}
