import { Refusal } from '@ortaq/kit/process';
import { CsvError, parse } from 'csv-parse/sync';

/** The columns of UPR Info's export. `To-…` and `From-…` are regional groups and organisations. */
export const columns = [
  'To',
  'To-Rgrp',
  'To-Org',
  'Text',
  'From',
  'From-Rgrp',
  'From-Org',
  'Response',
  'Action',
  'Issue',
  'Session',
] as const;

/** Where a row stood in the file that an export was put together from. */
const provenance = ['source_file', 'source_row'] as const;

type Column = (typeof columns)[number] | (typeof provenance)[number];

/** A row: its first line in the file, and its cells; null where they do not fit the header. */
export interface ExportRow {
  line: number;
  cells: Partial<Record<Column, string>> | null;
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

/**
 * The rows of an export. Columns are found by name; others than UPR Info's are passed over.
 *
 * @throws Refusal where it is no such export: a column missing, a quotation mark not closed, no row.
 */
export function readExport(file: string, text: string): ExportRow[] {
  const [header, ...records] = parseCsv(file, text);
  const names = header?.record.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new Refusal(
      `${file} is not an export of UPR Info's database: its first line has no ${missing.join(', ')}.\n` +
        `Expected: ${columns.join(',')}`,
    );
  }
  if (records.length === 0) throw new Refusal(`${file} has a header and no rows.`);
  return records.map(({ record, info }) => ({
    line: firstLine(record, info.lines),
    cells:
      record.length === names.length
        ? Object.fromEntries(names.map((name, at) => [name, inOneLine(record[at] ?? '')]))
        : null,
  }));
}

function parseCsv(file: string, text: string): CsvRecord[] {
  const options = { info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  try {
    return parse(text, options) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(
      `${file} is not CSV: a quotation mark that opens after row ${String(error['records'])} is never closed.`,
    );
  }
}

/** The parser tells a record's last line. */
function firstLine(record: string[], lastLine: number): number {
  return lastLine - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function inOneLine(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim();
}
