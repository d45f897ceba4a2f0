import { ministryOfFile } from '../composition/ministry-of-file.ts';
import type { Place } from '../composition/problem.ts';
import type { TrustedOperation } from '../trusted/operation.ts';
import { apiDifferences } from './api/differences.ts';
import type { Change } from './change.ts';
import { parentOf } from './coordinates.ts';
import { ministriesOf } from './federation/declared.ts';
import { federationDifferences } from './federation/differences.ts';
import { sightBetween } from './federation/sight.ts';
import { brokenOperations, hurtBy, operationsInUse } from './hurt.ts';
import { plannedIn, retirementIn } from './retirement.ts';
import type { Version } from './version.ts';

export interface Circumstances {
  /** What clients are trusted to send. */
  operations: readonly TrustedOperation[];
  /** The day by which removal dates are past, as `YYYY-MM-DD`. */
  today: string;
}

/** Every difference between two versions of the contract, the worst first, each class by coordinate. */
export async function changesBetween(
  before: Version,
  after: Version,
  { operations, today }: Circumstances,
): Promise<Change[]> {
  const inUse = operationsInUse(operations, before.api);
  const sightOf = sightBetween(before, after);
  const retiredSince = retirementIn(before.api, today);
  const plannedFor = plannedIn(before.api, today);
  const differences = [
    ...(await apiDifferences(before.api, after.api, today)),
    ...federationDifferences(before, after),
  ];
  const changes = differences.map((difference): Change => {
    const { class: level, code, coordinate, message } = difference;
    const ministries = declaring(coordinate, before, after);
    const retired =
      level === 'BREAKING'
        ? (difference.retires ?? [coordinate]).map(retiredSince).find((day) => day !== undefined)
        : undefined;
    const planned = level === 'BREAKING' && retired === undefined ? plannedFor(coordinate) : undefined;
    return {
      class: level,
      code,
      coordinate,
      message: message + sightOf(difference),
      ministries,
      places: placesOf(coordinate, ministries, after.places),
      hurt: hurtBy(difference, inUse, retired !== undefined),
      ...(retired !== undefined && { retired }),
      ...(planned !== undefined && { planned }),
    };
  });
  return [...changes, ...brokenOperations(operations, before.api, after.api, changes)].toSorted(byWeight);
}

const weights = { BREAKING: 0, DANGEROUS: 1, SAFE: 2 };

function byWeight(a: Change, b: Change): number {
  return weights[a.class] - weights[b.class] || compare(a.coordinate, b.coordinate) || compare(a.code, b.code);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The ministries that declare an element before or after; where it is nobody's, those of what it lies in. */
function declaring(coordinate: string, before: Version, after: Version): string[] {
  const ministries = [before, after].flatMap(({ supergraph }) =>
    supergraph ? ministriesOf(coordinate, supergraph) : [],
  );
  const parent = parentOf(coordinate);
  if (ministries.length === 0 && parent !== null) return declaring(parent, before, after);
  return [...new Set(ministries)].toSorted();
}

/** Where an element stands now or, if it is gone, what it lay in: there only with the ministries that had it. */
function placesOf(coordinate: string, ministries: readonly string[], places: Version['places']): Place[] {
  const own = places.get(coordinate);
  if (own) return own;
  const parent = parentOf(coordinate);
  if (parent === null) return [];
  const around = placesOf(parent, ministries, places);
  const theirs = around.filter(({ ministry }) => ministry !== null && ministries.includes(ministry));
  // What a ministry has taken out did not stand in what all share.
  const inOwnFiles = theirs.filter(({ file }) => ministryOfFile(file) !== null);
  return [inOwnFiles, theirs].find((some) => some.length > 0) ?? around;
}
