import { expect, test } from 'vitest';
import { exportOf } from '../testing/export.ts';
import { columns, readExport } from './read-export.ts';

const read = (text: string) => readExport('file.csv', text);

test('cells with commas, quotation marks and line ends are one cell; each row knows its first line', () => {
  const rows = read(
    exportOf({ Text: 'One, "two"\nand  three' }, { Text: 'Four\n\nfive', From: 'Peru' }, { Text: 'Six' }),
  );
  expect(rows.map(({ line, cells }) => [line, cells?.Text, cells?.From, cells?.['To-Org']])).toEqual([
    [2, 'One, "two" and three', 'Chile', 'OIC, CIS'],
    [4, 'Four five', 'Peru', 'OIC, CIS'],
    [7, 'Six', 'Chile', 'OIC, CIS'],
  ]);
});

test('empty lines are passed over and counted', () => {
  const rows = read(exportOf({ Text: 'One' }, { Text: 'Two' }).replace('\n"Kaz', '\n\n"Kaz'));
  expect(rows.map(({ line }) => line)).toEqual([3, 4]);
});

test('columns after those of UPR Info are read by name or passed over', () => {
  const text = exportOf({})
    .split('\n')
    .map((line, at) => line && `${line},${['source_file,colour,source_row', 'a.csv,red,12'][at]}`);
  const [row] = read(text.join('\n'));
  expect([row?.cells?.source_file, row?.cells?.source_row, row?.cells?.Session]).toEqual(['a.csv', '12', '20']);
});

test('a row with another number of cells than the header is told from one that fits', () => {
  const rows = read(`${exportOf({})}"Kazakhstan","Asia"\n`);
  expect(rows.map(({ line, cells }) => [line, cells === null])).toEqual([
    [2, false],
    [3, true],
  ]);
});

test.each([
  ['a wrong header', 'To;Text;From\n', /first line has no To, To-Rgrp, .*Session\.\nExpected: To,To-Rgrp,/],
  ['a column missing', exportOf({}).replace('Action', 'Aktion'), /first line has no Action\./],
  ['no row', `${columns.join(',')}\n`, /has a header and no rows/],
  ['a quotation mark that is not closed', `${exportOf({})}"Kazakhstan,Asia\n`, /opens after row 2 is never closed/],
])('%s is refused, and it says why', (_fault, text, message) => {
  expect(() => read(text)).toThrow(message);
  expect(() => read(text)).toThrow(/^file\.csv /);
});
