import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { readSearch } from '../search/index.ts';
import type { Connection } from './connection.ts';
import { createList } from './list.ts';
import { countStatement, type ListQuery, pageStatement, type Sql, sql } from './list-query.ts';

interface Item {
  id: string;
  title: string;
}

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase('search_list');
  pool = new pg.Pool({ connectionString: database.url });
  await pool.query(await readFile(fileURLToPath(new URL('../../../prisma/search.sql', import.meta.url)), 'utf8'));
  // «соңғы» stands in every hundredth row, and in all of the last ones of the order: what misleads a planner.
  await pool.query(`
    CREATE TABLE item (
      id text COLLATE "C" PRIMARY KEY, shelf text NOT NULL, title text NOT NULL,
      search tsvector GENERATED ALWAYS AS (search_words(title)) STORED
    );
    INSERT INTO item SELECT to_char(n, 'FM00000'), 'shelf-' || n % 3,
      'Кітап ' || n || CASE WHEN n > 19800 THEN ' соңғы' ELSE '' END || CASE n WHEN 7777 THEN ' сирек сөз' ELSE '' END
      FROM generate_series(1, 20000) AS n;
    CREATE INDEX ON item (shelf, id);
    CREATE INDEX item_search_idx ON item USING gin (search);
  `);
  await pool.query('VACUUM ANALYZE item');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const list = (text: string): ListQuery => ({
  from: sql`item AS i`,
  id: sql`i.id`,
  where: [],
  search: { text: readSearch('text', text), column: sql`i.search` },
  order: { name: 'id', keys: [] },
});
const ofShelves = (text: string): ListQuery => ({ ...list(text), link: sql`i.shelf = parent.id` });
const firstPage = { size: 20, backward: false, after: null, before: null };

async function run<Row>({ text, values }: Sql): Promise<Row[]> {
  return (await pool.query(text, [...values])).rows as Row[];
}

interface Step {
  'Node Type': string;
  'Index Name'?: string;
  'Actual Loops': number;
  Plans?: Step[];
}

/** The steps that PostgreSQL really takes, each with its index. */
async function stepsOf({ text, values }: Sql): Promise<string[]> {
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Step }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [
    ...values,
  ]);
  const taken = (step: Step): string[] =>
    step['Actual Loops'] === 0
      ? []
      : [[step['Node Type'], step['Index Name']].filter(Boolean).join(' '), ...(step.Plans ?? []).flatMap(taken)];
  return rows.flatMap((row) => taken(row['QUERY PLAN'][0].Plan));
}

const shelves = ['shelf-0', 'shelf-1', 'shelf-2'];
const statements = (text: string) => [
  pageStatement(list(text), [''], firstPage),
  countStatement(list(text), ['']),
  pageStatement(ofShelves(text), shelves, firstPage),
  countStatement(ofShelves(text), shelves),
];

test.each(['сирек сөз', 'соңғы', 'жоқ', 'кітап сирек'])(
  'what is found by «%s» is found by the index, for pages, counts and many parents',
  async (text) => {
    for (const statement of statements(text)) {
      const steps = await stepsOf(statement);
      expect(steps).toContain('Bitmap Index Scan item_search_idx');
      expect(steps.filter((step) => /^(Seq|Index)/.test(step))).toEqual([]);
    }
  },
);

test('of a word that most rows have a page is read in the order, not sorted', async () => {
  for (const statement of [
    pageStatement(list('кітап'), [''], firstPage),
    pageStatement(ofShelves('кітап'), shelves, firstPage),
  ]) {
    const steps = await stepsOf(statement);
    expect(steps.some((step) => /^Index (Only )?Scan item_/.test(step))).toBe(true);
    expect((await run(statement)).length).toBe(statement.values.flat().includes('shelf-0') ? 63 : 21);
  }
});

const db = { $queryRaw: <Result>(statement: Sql) => run(statement) as Promise<Result> };
const load = async (id: string) => (await run<Item>(sql`SELECT id, title FROM item WHERE id = ${id}`))[0] ?? null;
const fields = ({ title }: Item) => [{ field: 'title', text: title }];
const lists = () => ({
  all: createList('items', db, list, load, fields),
  ofShelves: createList('shelf.items', db, ofShelves, load, fields),
});
const idsIn = async (connection: Connection<Item>) => (await connection.nodes()).map(({ id }) => id);

test('pages of a search follow one another in both directions, and count the whole', async () => {
  const { all } = lists();
  const first = await all({ spec: 'соңғы', page: { first: 3 } });
  expect(await idsIn(first)).toEqual(['19801', '19802', '19803']);
  expect(await first.totalCount()).toBe(200);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = await all({ spec: 'соңғы', page: { first: 3, after: first.pageInfo.endCursor } });
  expect(await idsIn(second)).toEqual(['19804', '19805', '19806']);
  const last = await all({ spec: 'соңғы', page: { last: 2 } });
  expect(await idsIn(last)).toEqual(['19999', '20000']);
  const before = await all({ spec: 'соңғы', page: { last: 2, before: last.pageInfo.startCursor } });
  expect(await idsIn(before)).toEqual(['19997', '19998']);
});

test('each parent has its own page and count of a search; one without has none', async () => {
  const { ofShelves: of } = lists();
  const ask = (spec: string) => Promise.all(shelves.map((parent) => of({ parent, spec, page: { first: 2 } })));
  const many = await ask('соңғы');
  expect(await Promise.all(many.map(idsIn))).toEqual([
    ['19803', '19806'],
    ['19801', '19804'],
    ['19802', '19805'],
  ]);
  expect(await Promise.all(many.map((connection) => connection.totalCount()))).toEqual([66, 67, 67]);
  expect(many.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, true]);
  const one = await ask('сирек');
  expect(await Promise.all(one.map(idsIn))).toEqual([[], ['07777'], []]);
  expect(await Promise.all(one.map((connection) => connection.totalCount()))).toEqual([0, 1, 0]);
});

test('an edge tells what was found in its node', async () => {
  const { edges } = await lists().all({ spec: 'СИРЕК', page: {} });
  const [edge] = await edges();
  expect(await edge?.matches()).toEqual([
    { field: 'title', language: null, words: ['сирек'], excerpt: 'Кітап 7777 сирек сөз' },
  ]);
});

test('a text of many words finds what has them all, and nothing else', async () => {
  const text = 'кітап кіта кіт кі 7777 777 77 сирек сире сөз';
  const { all } = lists();
  expect(readSearch('text', text).indexed).not.toBe(readSearch('text', text).query);
  expect(await idsIn(await all({ spec: text, page: {} }))).toEqual(['07777']);
  expect(await idsIn(await all({ spec: `${text} зз`, page: {} }))).toEqual([]);
});

test('a text without a word is met by nothing', async () => {
  const found = await lists().all({ spec: ' .* ', page: {} });
  expect(await idsIn(found)).toEqual([]);
  expect(await found.totalCount()).toBe(0);
});
