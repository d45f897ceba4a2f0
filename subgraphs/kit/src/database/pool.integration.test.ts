import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../testing/index.ts';
import { createLogger } from '../process/index.ts';
import { createPool, prismaAdapter } from './pool.ts';

test('a connection prepares what Prisma sends, once', async () => {
  const database = await createTestDatabase('pool');
  const pool = createPool(database.url, createLogger('pool', { LOG_LEVEL: 'fatal', LOG_FORMAT: 'json' }), {
    connections: 1,
  });
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  const adapter = await prismaAdapter(pool).connect();
  const ask = (sql: string) => adapter.queryRaw({ sql, args: [], argTypes: [] });
  for (const sql of ['SELECT 1 AS one', 'SELECT 2 AS two', 'SELECT 1 AS one']) await ask(sql);
  const { rows } = await pool.query<{ statement: string }>(
    'SELECT statement FROM pg_prepared_statements ORDER BY prepare_time',
  );
  expect(rows.map(({ statement }) => statement)).toEqual(['SELECT 1 AS one', 'SELECT 2 AS two']);
});
