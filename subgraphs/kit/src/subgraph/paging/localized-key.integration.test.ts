import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts';
import type { Language } from '../values/index.ts';
import { type ListQuery, pageStatement, sql } from './list-query.ts';
import { localizedKey } from './localized-key.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase('localized_key');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE TABLE named (id text PRIMARY KEY, name jsonb NOT NULL)');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Row {
  id: string;
  keys: string[];
}

/** The ids of a list by name, read page by page. */
async function sorted(language: Language, { descending = false, size = 3 } = {}): Promise<string[]> {
  const list: ListQuery = {
    from: sql`named AS n`,
    id: sql`n.id`,
    where: [],
    order: { name: 'name', keys: [localizedKey(sql`n.name`, language)], descending },
  };
  const ids: string[] = [];
  for (let after: string[] | null = null; ;) {
    const { text, values } = pageStatement(list, [''], { size, backward: false, after, before: null });
    const { rows } = await client.query<Row>(text, [...values]);
    ids.push(...rows.slice(0, size).map(({ id }) => id));
    if (rows.length <= size) return ids;
    after = rows[size - 1]?.keys ?? null;
  }
}

async function keep(names: Record<string, Partial<Record<'kk' | 'ru' | 'en', string>>>): Promise<void> {
  await client.query('TRUNCATE named');
  for (const [id, name] of Object.entries(names)) {
    await client.query('INSERT INTO named VALUES ($1, $2)', [id, JSON.stringify(name)]);
  }
}

test('Kazakh names come in the order of the Kazakh alphabet: ә after а, қ after к', async () => {
  const alphabet = Array.from('АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ');
  await keep(Object.fromEntries(alphabet.map((letter) => [letter, { kk: `${letter}а` }])));
  expect((await sorted('KK')).join('')).toBe(alphabet.join(''));
  expect((await sorted('KK', { descending: true, size: 5 })).join('')).toBe(alphabet.toReversed().join(''));
});

test('capitals and small letters stand together', async () => {
  await keep({ 1: { kk: 'әділет' }, 2: { kk: 'Ақпарат' }, 3: { kk: 'Әкімдік' }, 4: { kk: 'банк' } });
  expect(await sorted('KK')).toEqual(['2', '1', '3', '4']);
});

test('a name that is not there in the language sorts by what it falls back to', async () => {
  await keep({
    a: { kk: 'Қазақстан' },
    b: { ru: 'Ливия' },
    c: { en: 'Zambia' },
    d: { kk: 'Албания', ru: 'Яя', en: 'Bb' },
  });
  expect(await sorted('KK')).toEqual(['d', 'a', 'b', 'c']);
  expect(await sorted('RU')).toEqual(['a', 'b', 'd', 'c']);
  expect(await sorted('EN')).toEqual(['d', 'c', 'a', 'b']);
});
