import { FetchFailure, said } from '../fetch/failure.ts';
import { type ReportedError, wordsFor } from '../fetch/reported-errors.ts';
import { errorCodes } from '@ortaq/schema/wire';
import type { Path, Run } from './run.ts';

/**
 * Says of a fetch that failed which ministry is missing, at each place where it is.
 *
 * @throws the error itself where it is no failure of a fetch.
 */
export function reportFailure(run: Run, ministry: string, error: unknown, paths: readonly Path[]): void {
  if (!(error instanceof FetchFailure)) throw error;
  const fault = { message: `${ministry} ${said[error.reason]}`, code: errorCodes.subgraphUnavailable, ministry };
  for (const path of paths) run.faults.push({ ...fault, path });
}

/** Where the errors belong that came with an answer. */
interface Places {
  /** All that the fetch was for. */
  all: () => Path[];
  /** Whether the answer has data as well. */
  isWhole: boolean;
  /** The places that a ministry's own path is of; none where it is not one. */
  at: (path: Path) => Path[];
}

/** Passes on what a ministry reports; an error without a usable path is told once, or everywhere where nothing else came. */
export function reportErrors(run: Run, ministry: string, errors: readonly ReportedError[], places: Places): void {
  for (const error of errors) {
    const fault = wordsFor(error, ministry);
    const exact = error.path ? places.at(error.path) : [];
    const fitting = exact.length > 0 || places.isWhole ? exact : places.all();
    if (fitting.length === 0) run.faults.push({ ...fault, path: undefined });
    for (const path of fitting) run.faults.push({ ...fault, path });
  }
}
