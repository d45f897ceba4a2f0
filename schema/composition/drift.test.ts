import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { composeMinistries } from './composition.ts';
import { driftedFiles } from './drift.ts';
import { schemaPath } from '../sdl.ts';

test('the committed supergraph and API schema are what the SDL composes to', () => {
  const composed = composeMinistries();
  if ('errors' in composed) throw new Error(JSON.stringify(composed.errors));
  expect(driftedFiles(composed, schemaPath)).toEqual([]);
});

test('a file that differs or is missing has drifted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const composed = { supergraph: 'a\n', api: 'b\n' };
  expect(driftedFiles(composed, folder)).toEqual(['supergraph.graphql', 'api.graphql']);
  writeFileSync(join(folder, 'supergraph.graphql'), 'a\n');
  writeFileSync(join(folder, 'api.graphql'), 'b');
  expect(driftedFiles(composed, folder)).toEqual(['api.graphql']);
  writeFileSync(join(folder, 'api.graphql'), 'b\n');
  expect(driftedFiles(composed, folder)).toEqual([]);
});
