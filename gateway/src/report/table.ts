import Table from 'cli-table3';
import { wrap } from './wrap.ts';

/** Headings come again after so many rows, as on a page. */
const rowsUnderHeadings = 20;

/** What a table of so many columns needs beside what its cells hold: a border around each, and a space on both sides. */
export function bordersAndPadding(columns: number): number {
  return columns * 3 + 1;
}

/** Rows as a table for a terminal, the cells `widths` wide; below the 20th row the headings come again. */
export function tableOf(head: string[], widths: number[], rows: string[][]): string {
  const starts = Array.from({ length: Math.ceil(rows.length / rowsUnderHeadings) }, (_, at) => at * rowsUnderHeadings);
  return starts.map((start) => pageOf(head, widths, rows.slice(start, start + rowsUnderHeadings))).join('\n');
}

function pageOf(head: string[], widths: number[], rows: string[][]): string {
  const wrapped = (cells: string[]) => cells.map((cell, at) => wrap(cell, widths[at] ?? cell.length));
  const style = { head: [], border: [] };
  const table = new Table({ head: wrapped(head), style, colWidths: widths.map((width) => width + 2) });
  table.push(...rows.map(wrapped));
  return table.toString();
}
