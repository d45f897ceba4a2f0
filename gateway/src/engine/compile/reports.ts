import { FetchFailure, type FailureReason, said } from '../fetch/failure.ts';
import { type ReportedError, wordsFor } from '../fetch/reported-errors.ts';
import { errorCodes } from '@ortaq/schema/wire';
import type { Ministry } from '../fetch/ministry.ts';
import type { Path, Run } from './run.ts';

/**
 * Says of a fetch that failed which ministry is missing, at each place where it is.
 *
 * @throws the error itself where it is no failure of a fetch.
 */
export function reportFailure(run: Run, ministry: string, error: unknown, paths: readonly Path[]): void {
  // A value that nests too deep to be walked is of no use either.
  const reason = error instanceof RangeError ? 'unusable' : reasonOf(error);
  const fault = { message: `${ministry} ${said[reason]}`, code: errorCodes.subgraphUnavailable, ministry };
  for (const path of paths) run.faults.push({ ...fault, path });
}

/**
 * Joins what a ministry gave. That it cannot be joined is found out only here, so the log is told here.
 *
 * @throws FetchFailure where it cannot.
 */
export function joining<Result>(run: Run, ministry: Ministry, join: () => Result): Result {
  try {
    return join();
  } catch (error) {
    if (error instanceof FetchFailure) ministry.logUnusable(error.message, run.context);
    else if (error instanceof RangeError) ministry.logUnusable('it nests too deep', run.context);
    throw error;
  }
}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof FetchFailure) return error.reason;
  throw error;
}

/**
 * What an answer lacks and does not report. Where an error has no path nobody knows what it is of: it may be of all.
 *
 * @param lacking in the ministry's own paths, like those of its errors.
 */
export function unreported(lacking: readonly Path[], errors: readonly ReportedError[]): readonly Path[] {
  if (lacking.length === 0 || errors.length === 0) return lacking;
  return lacking.filter((place) => !errors.some(({ path }) => path === undefined || isOneWay(path, place)));
}

/** Tells the log what is missing in an answer. */
export function logLacking(run: Run, ministry: Ministry, [first, ...others]: readonly Path[]): void {
  if (!first) return;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  ministry.logUnusable(`it left out what it was asked for: ${first.join('.')}${more}`, run.context);
}

const isOneWay = (one: Path, other: Path) => one.slice(0, other.length).every((step, at) => step === other[at]);

/** Where the errors belong that came with an answer. */
interface Places {
  /** All that the fetch was for. */
  all: () => Path[];
  /** Whether the answer has data as well. */
  isWhole: boolean;
  /** The places that a ministry's own path is of; none where it is not one. */
  at: (path: Path) => Path[];
}

/**
 * Passes on what a ministry reports. An error without a usable path is told once, or everywhere where nothing else came;
 * and where nothing came, each place has an error.
 */
export function reportErrors(run: Run, ministry: string, errors: readonly ReportedError[], places: Places): void {
  const told: Path[] = [];
  const tell = (error: ReportedError, path: Path | undefined) => {
    run.faults.push({ ...wordsFor(error, ministry), path });
    if (path) told.push(path);
  };
  for (const error of errors) {
    const exact = error.path ? places.at(error.path) : [];
    const fitting = exact.length > 0 || places.isWhole ? exact : places.all();
    if (fitting.length === 0) tell(error, undefined);
    for (const path of fitting) tell(error, path);
  }
  if (places.isWhole) return;
  const silent = places.all().filter((place) => !told.some((path) => place.every((step, at) => step === path[at])));
  for (const path of silent) tell({ message: '' }, path);
}
