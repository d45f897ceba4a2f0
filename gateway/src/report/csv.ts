import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV: RFC 4180, UTF-8 with a byte order mark, as spreadsheets want it. Cells that a
 * spreadsheet would run as formulas are escaped.
 */
export function csvOf(columns: { key: string; header: string }[], rows: Record<string, unknown>[]): string {
  const options = { header: true, bom: true, record_delimiter: 'windows', escape_formulas: true } as const;
  return stringify(rows, { ...options, columns });
}
