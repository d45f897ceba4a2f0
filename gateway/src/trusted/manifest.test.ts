import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '@ortaq/kit/process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, writeManifest } from '../fixtures/manifest.ts';
import { readManifest } from './manifest.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortaq-manifest-'));
  file = path.join(folder, 'manifest.json');
});
afterEach(() => rm(folder, { recursive: true }));

async function refusal(): Promise<string> {
  const error = await readManifest(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

test('the hub’s own manifest has the operations of its tools and examples', async () => {
  const operations = await readManifest(fileURLToPath(import.meta.resolve('@ortaq/schema/operations/manifest.json')));
  const names = operations.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['FollowUpMatrix', 'AgencyResponsibilities', 'SearchEverywhere']));
});

test('an operation is told by its hash, name and text', async () => {
  await writeManifest(file, ['query Q { a }']);
  const id = hashOf('query Q { a }');
  expect(await readManifest(file)).toMatchObject([{ id, name: 'Q', body: 'query Q { a }' }]);
});

test('a manifest as Apollo’s tools write it, without clients, is read', async () => {
  const operation = { id: hashOf('query Q { a }'), name: 'Q', type: 'query', body: 'query Q { a }' };
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations: [operation] };
  await writeFile(file, JSON.stringify(manifest));
  expect(await readManifest(file)).toHaveLength(1);
});

test('a file that is not there is refused by name, with what makes one', async () => {
  expect(await refusal()).toBe(
    `No trusted operations from ${file}: it is not there. \`pnpm compose\` makes the hub's own; OPERATIONS_MANIFEST names another.`,
  );
});

const sound = { format: 'apollo-persisted-query-manifest', version: 1, operations: [] };
test.each<[string, unknown, RegExp]>([
  ['no JSON', '{', /no persisted query manifest: all of it/],
  ['empty', '', /no persisted query manifest: all of it/],
  ['of another format', { ...sound, format: 'relay' }, /manifest: format: .*apollo-persisted-query-manifest/],
  ['of another version', { ...sound, version: 2 }, /manifest: version: .*1/],
  ['a map of hashes', { ...sound, operations: { abc: 'query' } }, /manifest: operations: .*array/],
  ['an operation without a body', { ...sound, operations: [{ id: 'a', name: 'Q' }] }, /operations\.0\.body: /],
])('a manifest that is %s is refused with the fault', async (_what, manifest, fault) => {
  await writeFile(file, typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  expect(await refusal()).toMatch(fault);
});

test.each([
  ['that is not the hash of its body', hashOf('query Q { a }'), 'query Q { a b }'],
  ['in upper case', hashOf('query Q { a }').toUpperCase(), 'query Q { a }'],
])('an operation with an id %s is refused: a forged manifest serves nothing', async (_what, id, body) => {
  await writeFile(file, JSON.stringify({ ...sound, operations: [{ id, name: 'Q', body }] }));
  expect(await refusal()).toContain('the id of Q is not the SHA-256 of its body');
});

test.each(['query Q {', 'query Q { a } query R { a }', 'fragment F on Q { a }'])(
  'a body that is not one operation is refused: %s',
  async (body) => {
    await writeFile(file, JSON.stringify({ ...sound, operations: [{ id: hashOf(body), name: 'Q', body }] }));
    expect(await refusal()).toContain('the body of Q is not one GraphQL operation');
  },
);
