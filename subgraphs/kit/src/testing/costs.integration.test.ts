import { buildSchema, graphqlSync } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareCosts, type Measured } from './costs.ts';
import { createTestDatabase } from './database.ts';

interface Subject extends Measured {
  stop: () => Promise<void>;
}

const schema = buildSchema('type Query { all: Int }');

/** Answers from a table of so many rows, or with as much work of its own as it has rows. */
async function createSubject(rows: number): Promise<Subject> {
  const database = await createTestDatabase('costs');
  const pool = new pg.Pool({ connectionString: database.url });
  await pool.query('CREATE TABLE item (id int PRIMARY KEY)');
  await pool.query('INSERT INTO item SELECT generate_series(1, $1)', [rows]);
  return {
    url: database.url,
    ask: async (query) => {
      if (query === 'fail') return { data: null, errors: [{ message: 'no', extensions: {} }] };
      if (query !== 'work') return { data: (await pool.query(query)).rows };
      for (let at = 0; at < rows / 500; at += 1) graphqlSync({ schema, source: '{ all }' });
      return { data: null };
    },
    stop: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

let small: Subject;
let large: Subject;
beforeAll(async () => {
  [small, large] = await Promise.all([createSubject(100), createSubject(100_000)]);
});
afterAll(() => Promise.all([small.stop(), large.stop()]));

const ask = (query: string) => (subject: Subject) => subject.ask(query);

test('what grows with a table is told from what does not, and SQL from the work of this process', async () => {
  const { scan, key, work } = await compareCosts({
    small,
    large,
    requests: { scan: ask('SELECT sum(id) FROM item'), key: ask('SELECT FROM item WHERE id = 7'), work: ask('work') },
  });
  expect(scan.ratio.sql).toBeGreaterThan(20);
  expect(scan.ratio.cpu).toBeLessThan(5);
  expect(key.ratio.sql).toBeLessThan(5);
  expect(work.ratio.cpu).toBeGreaterThan(20);
  expect([work.small.sql, work.large.sql]).toEqual([0, 0]);
  expect(scan.large.total).toBeGreaterThan(scan.small.total);
});

test('a request that answers with errors is no measurement', async () => {
  await expect(compareCosts({ small, large, requests: { fail: ask('fail') } })).rejects.toThrow('failed: no');
});
