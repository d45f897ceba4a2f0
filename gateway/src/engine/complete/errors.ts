import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import type { Fault, Path } from '../compile/run.ts';
import type { ClientsPath } from './asked-paths.ts';
import { type Broken, mostBroken } from './completion.ts';
import { unauthorized } from './unauthorized.ts';

/**
 * The errors of one answer: what the ministries could not give, what they gave that the schema does not allow, and what is
 * kept from the client.
 */
export function errorsOf(
  faults: readonly Fault[],
  broken: readonly Broken[],
  { clientsPath, requestId }: { clientsPath: ClientsPath; requestId: string },
): GraphQLError[] {
  const told = distinct(faults.map((fault) => ({ ...fault, path: fault.path && clientsPath(fault.path) })));
  const errors = told.map(({ message, path, ...extensions }) => {
    const id = extensions.code === errorCodes.internal && { requestId };
    return new GraphQLError(message, { ...(path && { path }), extensions: { ...extensions, ...id } });
  });
  const extensions = { code: errorCodes.internal, requestId };
  const shown = broken.slice(0, mostBroken);
  const refused = shown.filter(({ isRefused }) => isRefused);
  const unexplained = shown
    .filter(({ isRefused }) => !isRefused)
    .filter(({ path, isMissing }) => !(isMissing && told.some((fault) => explains(fault.path, path))));
  return [
    ...errors,
    ...unexplained.map(({ path }) => new GraphQLError('invalid value', { path, extensions })),
    ...(unexplained.length > 0 && broken.length > mostBroken
      ? [new GraphQLError('more invalid values', { extensions })]
      : []),
    ...refused.map(({ path }) => unauthorized(path)),
    ...(refused.length > 0 && broken.length > mostBroken ? [unauthorized()] : []),
  ];
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
