import { expect, test } from 'vitest';
import { entryOf } from './entry.ts';
import { answered, matrixOf } from './sample.fixture.ts';
import { matrixTable } from './table.ts';

const lines = (width: number) => matrixTable(matrixOf([entryOf(answered)]), 'EN', width).split('\n');

test('the table says what is past its timeframe, what is only registered and who is not named', () => {
  const table = lines(200).join('\n');
  expect(table).toContain('TST-1  A review');
  expect(table).toContain('· Not reported; timeframe ends 2022-12-31; past its timeframe');
  expect(table).toContain('· Planned (last registered)');
  expect(table.match(/· illustration only/g)).toHaveLength(2);
  expect(table).toContain('· Labour (not named by the source)');
  expect(table).toContain('Recommendations: 1; Official count: 4 (paragraphs; A counter)');
});

test('no line is wider than the terminal, and no word is cut', () => {
  for (const width of [100, 101, 132, 200]) {
    const table = lines(width);
    expect(Math.max(...table.slice(1, -3).map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(table.join('')).not.toContain('…');
  }
});
