import { createPool } from '@ortaq/kit/database';
import { createLogger } from '@ortaq/kit/process';

/** How many recommendations a generated review has: as many as a real one. */
export const perReview = 250;

const sources = `'[{"title": "Generated for a test"}]'::jsonb`;

/** Six words of a vocabulary of 20,000. */
function words(beginning: string, seed: number): string {
  const parts = Array.from({ length: 6 }, (_, at) => `'${beginning}' || (n * 7919 + ${at * 104_729 + seed}) % 20000`);
  return parts.join(` || ' ' || `);
}

const review = (count: number) => `
  INSERT INTO review (id, mechanism, title, sources)
  SELECT 'MANY-' || r, 'OTHER', '{"en": "Generated", "origin": {"en": "SUMMARY"}}', ${sources}
  FROM generate_series(0, (${count} - 1) / ${perReview}) AS r`;

const summary = `jsonb_build_object('kk', ${words('сөз', 1)} || ' сирек' || n, 'ru', ${words('слово', 2)},
  'en', ${words('word', 3)}, 'origin', '{"kk": "SUMMARY", "ru": "SUMMARY", "en": "SUMMARY"}'::jsonb)`;

const recommendation = (count: number) => `
  INSERT INTO recommendation (id, kind, mechanism, review_id, paragraph, review_key, paragraph_key, summary, search,
    position, issues, sdgs, co_executor_ids, sources)
  SELECT 'MANY-' || lpad(n::text, 8, '0'), 'RECOMMENDATION', 'OTHER', 'MANY-' || n / ${perReview},
    '140.' || n % ${perReview}, 'many-' || lpad((n / ${perReview})::text, 10, '0'), lpad((n % ${perReview})::text, 10, '0'),
    summary, recommendation_words('', '140.' || n % ${perReview}, NULL, summary),
    (ARRAY['SUPPORTED', 'NOTED'])[1 + n % 2]::recommendation_position, '{}', '{}', '{}', ${sources}
  FROM (SELECT n, ${summary} AS summary FROM generate_series(0, ${count} - 1) AS n OFFSET 0) AS made`;

const link = (count: number, table: string, column: string, ids: string) => `
  INSERT INTO ${table} (recommendation_id, ${column})
  SELECT 'MANY-' || lpad(n::text, 8, '0'), (ARRAY(${ids}))[1 + n % 10] FROM generate_series(0, ${count} - 1) AS n`;

/**
 * Adds `count` recommendations in reviews MANY-0, MANY-1 … of 250 each, every one with a
 * cluster, a theme, words in three languages and one word of its own («сирек» with its number).
 */
export async function addMany(url: string, count: number): Promise<void> {
  const pool = createPool(url, createLogger('test', { LOG_LEVEL: 'silent' }), { statementTimeout: 0 });
  const client = await pool.connect();
  try {
    // What is referred to is there, and what triggers make is made here: each row's would take most of the time.
    await client.query('SET session_replication_role = replica');
    await client.query(review(count));
    // An index is made much faster over rows that are there than row by row.
    const index = 'recommendation_search_idx';
    await client.query(`DROP INDEX ${index}`);
    await client.query(recommendation(count));
    await client.query(`CREATE INDEX ${index} ON recommendation USING GIN (search)`);
    await client.query(link(count, 'recommendation_cluster', 'cluster_id', 'SELECT id FROM cluster ORDER BY id'));
    await client.query(link(count, 'recommendation_theme', 'theme_id', 'SELECT id FROM theme ORDER BY id LIMIT 10'));
    await client.query('ANALYZE');
  } finally {
    client.release();
    await pool.end();
  }
}
