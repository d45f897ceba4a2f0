import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function written(isTTY: boolean): string[] {
  const texts: string[] = [];
  const progress = createProgress({ isTTY, write: (text) => texts.push(text) });
  progress.tell('Reading');
  progress.clear();
  return texts;
}

test('a terminal is told each step in one line, which does not stay', () => {
  expect(written(true)).toEqual(['\r\u001b[2KReading …', '\r\u001b[2K']);
});

test('a file or a pipe is told nothing', () => {
  expect(written(false)).toEqual([]);
});
