import { readFile } from 'node:fs/promises';
import { errorCodes } from '@ortaq/schema/wire';
import { expect, test } from 'vitest';

test('the README has each error code once, with its HTTP status and what it means', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, table = ''] = readme.split('\n## Error codes\n');
  const rows = [...(table.split('\n## ', 1)[0] ?? '').matchAll(/^\| `(\w+)` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)];
  expect(rows.length).toBe(new Set(rows.map(([, code]) => code)).size);
  expect(new Set(rows.map(([, code]) => code))).toEqual(new Set(Object.values(errorCodes)));
  const wrong = rows.filter(([, , status = '', meaning = '']) => !/^[245]\d\d/.test(status) || meaning.length < 20);
  expect(wrong.map(([, code]) => code)).toEqual([]);
});
