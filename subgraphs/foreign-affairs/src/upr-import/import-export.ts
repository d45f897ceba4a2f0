import { type Gathered, gather } from './gather.ts';
import { readExport } from './read-export.ts';
import { type Fact, type Fault, readRow } from './read-row.ts';
import { readTextFile } from './read-text.ts';
import type { Outcome, UprImportService } from './upr-import.service.ts';

/** What became of a file. */
export interface Import {
  rows: number;
  /** The rows that were taken. */
  taken: Fact[];
  /** The rows that cannot be, in the order of the file. */
  faults: Fault[];
  warnings: string[];
  recommendations: Gathered[];
  /** Null where nothing was kept because of the faults. */
  outcome: Outcome | null;
}

/**
 * Imports an export of UPR Info's database, all or nothing; bad rows keep it out,
 * unless they are to be skipped. `tell` says what is being done.
 *
 * @throws Refusal where the file cannot be used at all.
 */
export async function importExport(
  service: UprImportService,
  { file, skipBad }: { file: string; skipBad: boolean },
  tell: (step: string) => void,
): Promise<Import> {
  tell(`Reading ${file}`);
  const { text, sha256 } = await readTextFile(file);
  const rows = readExport(file, text);
  const registers = await service.registers();
  tell(`Checking ${rows.length} rows`);
  const read = rows.map((row) => readRow(row, registers));
  const gathered = gather(
    read.filter((one) => 'id' in one),
    registers,
  );
  const faults = [...read.filter((one) => 'reason' in one), ...gathered.faults].toSorted(
    (one, other) => one.line - other.line,
  );
  const { taken, warnings, recommendations } = gathered;
  const found = { rows: rows.length, taken, faults, warnings, recommendations };
  if (faults.length > 0 && !skipBad) return { ...found, outcome: null };
  tell(`Merging ${recommendations.length} recommendations`);
  return { ...found, outcome: await service.store(recommendations, sha256) };
}
