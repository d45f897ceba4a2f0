import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const statement = /^(?:import|export)\s+(?!type\b)[^;]*?\bfrom\s+["']([^"']+)["']/gm;

/** What a module imports as it runs, itself and through others, by address; packages by name. */
async function importedBy(module: URL, known = new Set<string>()): Promise<Set<string>> {
  known.add(module.href);
  for (const [, name = ''] of (await readFile(module, 'utf8')).matchAll(statement)) {
    const found = name.startsWith('.') ? new URL(name, module).href : name;
    if (known.has(found)) continue;
    known.add(found);
    if (/^file:.*\.ts$/.test(found)) await importedBy(new URL(found), known);
  }
  return known;
}

test('a browser can run all that is imported: files of the contract and nothing else', async () => {
  const imported = [...(await importedBy(new URL('./index.ts', import.meta.url)))];
  const contract = new URL('../../', import.meta.url).href;
  expect(imported.filter((each) => !each.startsWith(contract))).toEqual([]);
  expect(imported.map((each) => each.replace(contract, ''))).toEqual(
    expect.arrayContaining(['client/src/query.ts', 'client/src/generated/graphql.ts', 'labels/justice.json']),
  );
});
