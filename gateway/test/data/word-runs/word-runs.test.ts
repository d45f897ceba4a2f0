import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runsOf, wordsOf } from './fold.ts';
import { hashOf } from './hash.ts';
import { readSourceTexts, sourcesAreHere } from './sources.ts';
import { parseWordRuns, readWordRuns, wordRunsFile, wordRunsText } from './word-runs.ts';

test('words are letters and digits, without case and punctuation', () => {
  expect(wordsOf('«Әділет» – ЁЛКА, 40-тан астам; child’s')).toEqual([
    'әділет',
    'елка',
    '40',
    'тан',
    'астам',
    'child',
    's',
  ]);
});

test('a run is six words, and each word but the last five begins one', () => {
  expect(runsOf(['a', 'b', 'c', 'd', 'e'])).toEqual([]);
  expect(runsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual(['a b c d e f', 'b c d e f g']);
});

test('the file’s text gives the hashes back, each once', () => {
  const text = wordRunsText(['one two three four five six seven', 'One, two, three, four, five: six!']);
  expect([...parseWordRuns(text)].toSorted()).toEqual(
    [hashOf('one two three four five six'), hashOf('two three four five six seven')].toSorted(),
  );
});

test('the committed file is whole, and small', async () => {
  expect((await readWordRuns()).size).toBeGreaterThan(7_000);
  expect((await readFile(wordRunsFile)).byteLength).toBeLessThan(120_000);
});

test.skipIf(!sourcesAreHere)(
  'the committed file is what the sources give (skipped without ../shared)',
  { timeout: 30_000 },
  async () => {
    const made = wordRunsText(await readSourceTexts());
    expect(
      made === (await readFile(wordRunsFile, 'utf8')),
      'make it anew: node gateway/test/data/word-runs/main.ts',
    ).toBe(true);
  },
);
