import { needsOf } from '../rights/rights.ts';
import type { Path } from './compile/run.ts';
import { unauthorized } from './complete/unauthorized.ts';
import type { CompiledAgainst, CompiledOperation } from './operation.ts';
import type { AskedOperation } from './plan/asked-operation.ts';
import { withDenied } from './plan/denied.ts';
import { touchesNothing, touchesOf } from './plan/touches.ts';

/**
 * An operation without what is kept from its caller, and what it touches then.
 *
 * @param denied the names of the clauses that the caller lacks.
 */
export function withRights(
  asked: AskedOperation,
  denied: readonly string[],
  { schema, rights }: Pick<CompiledAgainst, 'schema' | 'rights'>,
) {
  if (rights.needs.size === 0) return { asked, touches: touchesNothing, deniedAt: [] };
  const lacked = new Set(denied);
  const isDenied = (type: string, field: string) => needsOf(rights, type, field).some((name) => lacked.has(name));
  const permitted = lacked.size > 0 ? withDenied(asked, schema, isDenied) : asked;
  return { asked: permitted, ...touchesOf(permitted, schema, rights) };
}

/** No error names more places than this. */
const mostTold = 20;

/** A mutation of which anything is kept from the caller: nothing of it is done. */
export function refuseWhole(deniedAt: readonly Path[]): CompiledOperation {
  const answer = async () => ({ data: null, errors: deniedAt.slice(0, mostTold).map((path) => unauthorized(path)) });
  return Object.assign(answer, { touches: touchesNothing });
}
