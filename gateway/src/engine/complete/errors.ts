import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import { isJson, type Json } from '../compile/json.ts';
import type { Fault, Path, Run } from '../compile/run.ts';
import type { IsAskedFor } from './asked-fields.ts';
import type { ClientsPath } from './asked-paths.ts';
import { type Completing, mostBroken } from './completion.ts';
import { faultBehind, leftOut } from './left-out.ts';
import { createPlaces } from './places-around.ts';
import { unauthorized } from './unauthorized.ts';

/**
 * The errors of one answer: what the ministries could not give, what they gave that the schema does not allow, and what is
 * kept from the client.
 */
export function errorsOf(
  { faults, lacking, unknown }: Pick<Run, 'faults' | 'lacking' | 'unknown'>,
  { broken, absent }: Pick<Completing, 'broken' | 'absent'>,
  {
    data,
    clientsPath,
    isAskedFor,
    requestId,
  }: { data: Json | null; clientsPath: ClientsPath; isAskedFor: IsAskedFor; requestId: string },
): GraphQLError[] {
  const shown = broken.slice(0, mostBroken);
  const refused = shown.filter(({ isRefused }) => isRefused);
  const missed = [...broken.filter(({ isRefused }) => !isRefused).map(({ path }) => path), ...absent];
  const reported = faults.flatMap((fault) => {
    const path = fault.path && clientsPath(fault.path);
    const place = path && placeIn(data, path);
    // What was asked of other types alone, and fails, is no fault where nothing is missing.
    return place === path || missed.some((each) => explains(place, each)) ? [{ ...fault, path: place }] : [];
  });
  const left = leftOut(lacking, missed, clientsPath);
  const told = distinct([...reported, ...left.faults]);
  const isExplained = explanation(told, unknown, clientsPath);
  const silent = absent.slice(0, mostBroken).filter((path) => !isExplained(path) && isAskedFor(path));
  const behind = silent.map((path) => ({ path, fault: faultBehind(path, told) }));
  const invalid = [
    ...shown
      .filter(({ isRefused }) => !isRefused)
      .filter(({ path, isMissing }) =>
        isMissing ? !told.some((fault) => explains(fault.path, path)) : !left.places.has(path),
      ),
    ...behind.filter(({ fault }) => fault === undefined),
  ];
  const extensions = { code: errorCodes.internal, requestId };
  const isMore =
    (invalid.length > 0 && broken.length > mostBroken) ||
    (silent.length + left.faults.length > 0 && absent.length > mostBroken);
  return [
    ...distinct([...told, ...behind.flatMap(({ path, fault }) => (fault ? { ...fault, path } : []))]).map(toError),
    ...invalid.map(({ path }) => new GraphQLError('invalid value', { path, extensions })),
    ...(isMore ? [new GraphQLError('more invalid values', { extensions })] : []),
    ...refused.map(({ path }) => unauthorized(path)),
    ...(refused.length > 0 && broken.length > mostBroken ? [unauthorized()] : []),
  ];

  function toError({ message, path, ...rest }: Fault): GraphQLError {
    const id = rest.code === errorCodes.internal && { requestId };
    return new GraphQLError(message, { ...(path && { path }), extensions: { ...rest, ...id } });
  }
}

/** Whether it is told why nothing came for a place: by an error there or around it, or by null for the entity around it. */
function explanation(told: readonly Fault[], unknown: readonly Path[], clientsPath: ClientsPath) {
  // One without a place may be of all.
  if (told.some(({ path }) => path === undefined)) return () => true;
  const places = createPlaces([...told.map(({ path }) => path), ...unknown.map(clientsPath)]);
  return (path: Path) => places.isAround(path);
}

/** A place as far as the answer has it: an object has what is asked of its type, and nothing else. */
function placeIn(data: Json | null, path: Path): Path | undefined {
  let value: unknown = data;
  for (const [at, step] of path.entries()) {
    if (isJson(value) && !Object.hasOwn(value, step)) return at > 0 ? path.slice(0, at) : undefined;
    value = isJson(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : null;
  }
  return path;
}

/** Whether what is known to be missing lies around a place, or within it. */
function explains(missing: Path | undefined, path: Path): boolean {
  if (missing === undefined) return true;
  const shorter = Math.min(missing.length, path.length);
  return missing.slice(0, shorter).every((step, at) => step === path[at]);
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
