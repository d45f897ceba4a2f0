import { errorCodes } from '@ortaq/schema/wire';
import type { Fault, Lacking, Path } from '../compile/run.ts';
import { said } from '../fetch/failure.ts';
import type { ClientsPath } from './asked-paths.ts';
import { createPlaces, type Places } from './places-around.ts';

/** What ministries left out and a client is told of. */
export interface LeftOut {
  faults: Fault[];
  /** Where, in the client's names. */
  places: Places;
}

/**
 * Of what ministries left out that which a client misses. What the hub asked on its own is always told: what it was
 * needed for may have been answered without it.
 *
 * @param missed the places of an answer that have nothing, or nothing of use.
 */
export function leftOut(lacking: readonly Lacking[], missed: readonly Path[], clientsPath: ClientsPath): LeftOut {
  const candidates = lacking.map(({ ministry, path }) => {
    const clients = clientsPath(path);
    return { ministry, path: clients, isOurs: clients?.length !== path.length };
  });
  const around = new Set(missed.flatMap((path) => path.map((_step, at) => JSON.stringify(path.slice(0, at + 1)))));
  const told = candidates.filter(({ path, isOurs }) => isOurs || around.has(JSON.stringify(path)));
  const faults = told.map(({ ministry, path }) => ({
    message: `${ministry} ${said.unusable}`,
    code: errorCodes.subgraphUnavailable,
    ministry,
    path,
  }));
  return { faults, places: createPlaces(told.map(({ path }) => path)) };
}

/**
 * Why nothing came for a place where nothing could be asked: the fault of something else in its object, or in one
 * around it, since what is asked of an entity needs what is known of it and around it. The nearest, where there are
 * several; none for what is asked of the root, which needs nothing.
 */
export function faultBehind(place: Path, told: readonly Fault[]): Fault | undefined {
  let nearest: Fault | undefined;
  let most = 0;
  for (const fault of told) {
    const path = fault.path ?? [];
    const same = commonSteps(place, path);
    const isInside = same === place.length - 1;
    // The items of a list need nothing of one another.
    const isBeside = same === path.length - 1 && typeof path[same] === 'string';
    if ((isInside || isBeside) && same > most) [nearest, most] = [fault, same];
  }
  return nearest;
}

function commonSteps(one: Path, other: Path): number {
  const parting = one.findIndex((step, at) => step !== other[at]);
  return parting === -1 ? one.length : parting;
}
