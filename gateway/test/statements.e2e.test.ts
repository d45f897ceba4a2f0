import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from './hub.fixture.ts';
import { type MatrixData, matrixQuery } from './matrix.fixture.ts';

const generated = 200;

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
  const answer = await hub.ask<{ measures: { nodes: { id: string }[] } }>('{ measures(first: 200) { nodes { id } } }');
  const measures = answer.body.data.measures.nodes;
  const client = await hub.connect('foreign_affairs');
  // A copy of the demonstration's recommendations, ten times over, under a review of its own.
  await client.query(
    `INSERT INTO review (SELECT (jsonb_populate_record(r, '{"id":"GEN-1","session":null}')).* FROM review AS r WHERE id = 'KAZ-1')`,
  );
  await client.query(`
    INSERT INTO recommendation SELECT copy.* FROM recommendation AS r, generate_series(1, 10) AS n,
      LATERAL jsonb_populate_record(r, jsonb_build_object('id', 'GEN-1-' || n || '-' || r.id, 'review_id', 'GEN-1')) AS copy`);
  await client.query(
    `INSERT INTO measure_link SELECT copy.* FROM (SELECT * FROM measure_link LIMIT 1) AS l, (SELECT id FROM recommendation WHERE review_id = 'GEN-1') AS r,
       unnest($1::text[]) WITH ORDINALITY AS m(id, n),
       LATERAL jsonb_populate_record(l, jsonb_build_object('recommendation_id', r.id, 'measure_id', m.id)) AS copy`,
    [measures.map(({ id }) => id)],
  );
  await client.end();
});
afterAll(() => hub.stop());

test('the matrix over 200 recommendations with all measures costs at most 16 SQL statements in all', async () => {
  const server = await hub.connect('postgres');
  await server.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const cost = async (first: number) => {
    await server.query('SELECT pg_stat_statements_reset()');
    const { body } = await hub.ask<MatrixData>(matrixQuery, { filter: { review: ['GEN-1'] }, first });
    expect(body.errors).toBeUndefined();
    const { rows } = await server.query<{ datname: string; calls: number; query: string }>(`
      SELECT datname, calls::int AS calls, query FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
      WHERE datname = ANY('{labour,justice,foreign_affairs,education}') AND query !~* '^(SELECT \\$1|BEGIN|COMMIT)$' ORDER BY datname`);
    return { nodes: body.data.recommendations.nodes, statements: rows };
  };
  await cost(1);
  const { nodes, statements } = await cost(generated);
  await server.end();
  expect(nodes).toHaveLength(generated);
  expect(nodes[0]?.measures.length).toBeGreaterThanOrEqual(20);
  const total = statements.reduce((sum, { calls }) => sum + calls, 0);
  const byMinistry = Map.groupBy(statements, ({ datname }) => datname);
  console.log(
    `SQL statements of the matrix over ${generated}: ${total} (${[...byMinistry].map(([name, rows]) => `${name} ${rows.reduce((sum, { calls }) => sum + calls, 0)}`).join(', ')})`,
  );
  expect(byMinistry.size).toBe(4);
  expect(total).toBeLessThanOrEqual(16);
});
