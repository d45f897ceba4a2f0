import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { composeMinistries } from './composition.ts';
import { driftedFiles } from './drift.ts';
import { filterContracts } from '../contracts/contract.ts';
import { schemaPath } from '../sdl.ts';
import { manifestText } from '../trusted/manifest.ts';
import { readTrustedOperations } from '../trusted/read.ts';

test('the committed files are what the SDL and the operations compose to', () => {
  const composed = composeMinistries();
  if ('errors' in composed) throw new Error(JSON.stringify(composed.errors));
  const { contracts } = filterContracts(composed);
  const manifest = manifestText(readTrustedOperations());
  expect(driftedFiles({ ...composed, contracts, manifest }, schemaPath)).toEqual([]);
});

test('a file that differs or is missing has drifted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const contracts = new Map([['public', 'c\n']]);
  const composed = { supergraph: 'a\n', api: 'b\n', contracts, manifest: '{}\n' };
  expect(driftedFiles(composed, folder)).toEqual([
    'supergraph.graphql',
    'api.graphql',
    'public.graphql',
    'operations/manifest.json',
  ]);
  writeFileSync(join(folder, 'supergraph.graphql'), 'a\n');
  writeFileSync(join(folder, 'api.graphql'), 'b');
  writeFileSync(join(folder, 'public.graphql'), 'c\n');
  mkdirSync(join(folder, 'operations'));
  writeFileSync(join(folder, 'operations/manifest.json'), '{}\n');
  expect(driftedFiles(composed, folder)).toEqual(['api.graphql']);
  writeFileSync(join(folder, 'api.graphql'), 'b\n');
  expect(driftedFiles(composed, folder)).toEqual([]);
});
