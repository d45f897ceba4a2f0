import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ministries } from '@ortaq/schema/ministries';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { matchesIn } from './matches.ts';
import { readSearch } from './search-text.ts';
import { fold } from './words.ts';

const kit = fileURLToPath(new URL('../../..', import.meta.url));
const functions = await readFile(join(kit, 'prisma/search.sql'), 'utf8');

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase('search');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(functions);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function ask<Value>(expression: string, ...values: unknown[]): Promise<Value> {
  const { rows } = await client.query<{ value: Value }>(`SELECT ${expression} AS value`, values);
  return rows[0]?.value as Value;
}

const letters = 'АаӘәҒғҚқҢңӨөҰұҮүҺһІіЙйЁёЩщЪъЯяAaZzİıŞşÇçĞğÉéÑñßẞÅåØøŁłĐđΣσς0123456789٣½²ﬁ';
const others = ' \t\n.,;:!?\'"«»()[]{}*%_\\|&<>-–—№§…🙂\u0301\u0306\u00AD\u200B\u200D\uFEFF';
const character = fc.oneof(
  fc.constantFrom(...Array.from(letters)),
  fc.constantFrom(...Array.from(others)),
  fc.constantFrom('и\u0306', 'е\u0308', 'e\u0301'),
);
const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));

test('a text is folded alike here and in PostgreSQL', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      expect(fold(value)).toBe((await ask<string>('search_fold($1)', value)).replaceAll(/ +/g, ' ').trim());
    }),
    { numRuns: 1000 },
  );
});

const fieldWords =
  'Мүгедектігі бар адамдардың құқықтары лица с инвалидностью лиц права person with disabilities rights ЛСИ УПО әмбебап кезеңдік шолу іс-шара measures план 1.2'.split(
    ' ',
  );
const phrase = fc.array(fc.constantFrom(...fieldWords), { maxLength: 8 }).map((words) => words.join(' '));
/** Some words of the field in the order in which they make phrases, or what else there may be. */
const written = fc.oneof(
  phrase,
  fc.subarray(fieldWords).map((words) => words.join(' ')),
  text,
);

test('PostgreSQL finds what matches in all terms, and nothing else: what it finds has a match to tell', async () => {
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 3 }), written, async (texts, wanted) => {
      const search = readSearch('text', wanted);
      if (search.query === null) return;
      const found = await ask<boolean>('search_words(VARIADIC $1::text[]) @@ $2::tsquery', texts, search.query);
      const fields = [{ field: 'texts', text: texts }];
      expect(found).toBe(search.terms.every((term) => matchesIn({ ...search, terms: [term] }, fields).length > 0));
      if (!found) return;
      hits += 1;
      expect(matchesIn(search, fields)).not.toEqual([]);
      expect(await ask('search_words(VARIADIC $1::text[]) @@ $2::tsquery', texts, search.indexed)).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(hits).toBeGreaterThan(50);
});

test('no phrase goes from one text to the next', async () => {
  const words = (query: string) => ask<boolean>(`search_words('rule of', 'law') @@ $1::tsquery`, query);
  expect(await words("'rule' <-> 'of'")).toBe(true);
  expect(await words("'of' <-> 'law'")).toBe(false);
});

test('every ministry’s migrations have the functions as they stand here', async () => {
  const subgraphs = join(kit, '..');
  for (const ministry of ministries) {
    const folder = join(subgraphs, ministry, 'prisma/migrations');
    const files = (await readdir(folder)).filter((name) => !name.includes('.'));
    const scripts = await Promise.all(files.map((name) => readFile(join(folder, name, 'migration.sql'), 'utf8')));
    expect({ ministry, has: scripts.some((script) => script.includes(functions.trim())) }).toEqual({
      ministry,
      has: true,
    });
  }
});
