import { readFile } from 'node:fs/promises';
import { createTestDatabase } from '@ortaq/kit/testing';
import { expect, onTestFinished, test } from 'vitest';
import { migrationScript } from '../src/database/draft-migration.ts';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

test('the first migration makes the tables of the models, and the kit’s search functions', async () => {
  const database = await createTestDatabase('first_migration');
  onTestFinished(database.drop);
  const models = [
    { path: 'schema.prisma', content: await read('template/prisma/schema.prisma.template') },
    { path: 'measure-parts.prisma', content: await read('../prisma/measure-parts.prisma') },
  ];
  const drafted = await migrationScript(database.url, [], models);
  // Prisma has no word for the order of plain code units, by which codes are sorted.
  const completed = drafted?.replace('"code_key" TEXT NOT NULL', '"code_key" TEXT COLLATE "C" NOT NULL');
  const template = await read('template/prisma/migrations/{{stamp}}_first/migration.sql.template');
  expect(template).toBe(`${completed?.trimEnd()}\n\n{{searchSql}}\n`);
});
