import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const command = fileURLToPath(new URL('docs.ts', import.meta.url));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', timeout: 30_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ortaq-reference-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('it writes pages that are read without a server, and says how many and where', { timeout: 30_000 }, () => {
  const out = join(folder, 'pages');
  const { status, stdout, stderr } = run('--out', out, '--hub', 'http://hub.test:4000/');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^Wrote \\d{3} pages to ${out}: begin at ${out}/index.html.\n$`));

  // From page to page as a browser goes, by the links alone.
  const read = (address: URL) => readFileSync(fileURLToPath(address), 'utf8');
  const entrance = pathToFileURL(join(out, 'index.html'));
  expect(read(entrance)).toContain('href="kk/index.html"');
  const home = new URL('kk/index.html', entrance);
  const [, types = ''] = /href="(types\.html)"/.exec(read(home)) ?? [];
  const [, measure = ''] = /href="(types\/Measure\.html)"/.exec(read(new URL(types, home))) ?? [];
  expect(read(new URL(measure, home))).toContain('Іс-шара');
  expect(read(new URL('operations.html', home))).toContain('href="http://hub.test:4000/?query=');
  expect(read(new URL('../search-index.js', home))).toMatch(/^globalThis\.referenceIndex = \[/);
});

test('a contract’s pages have only the contract', { timeout: 30_000 }, () => {
  const out = join(folder, 'public');
  expect(run('--out', out, '--contract', 'public').status).toBe(0);
  const types = readFileSync(join(out, 'en', 'types.html'), 'utf8');
  expect(types).toContain('types/Measure.html');
  expect(types).not.toContain('ReportState');
});

test('what it does not understand, or cannot write, is refused with the reason', { timeout: 30_000 }, () => {
  for (const args of [['--output', 'x'], ['--contract', 'secret'], ['--hub', 'localhost'], ['more']]) {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining('pnpm schema:docs [--out DIR]')]);
    expect(stderr).not.toMatch(/^ +at /m);
  }
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const { status, stderr } = run('--out', join(file, 'pages'));
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^The pages cannot be written: /)]);
});

test('--help tells how it is used', () => {
  const { status, stdout } = run('--help');
  expect([status, stdout]).toEqual([0, expect.stringContaining('--hub URL')]);
});
