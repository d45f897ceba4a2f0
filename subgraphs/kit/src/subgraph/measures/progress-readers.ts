import { type Caller, scopes } from '@ortaq/schema/wire';
import type { ProgressRow } from './rows.ts';

/** The part of the entries that a caller may see, as a condition of the statement that reads them. */
export interface ProgressCondition {
  OR?: ({ state: 'VALIDATED' } | { agencyId: string })[];
}

/**
 * Who sees which entries of progress (schema/decisions/0006-rights.md): what a measure's owner has accepted is published;
 * anything else is between the owner and the agency that reports, and is there for their officers alone.
 *
 * @param owner the agency that owns the measures.
 */
export function progressReader(owner: string, caller: Caller) {
  const own = caller.scopes.includes(scopes.drafts) ? caller.agency : null;
  const isConcerned = ({ agencyId }: Pick<ProgressRow, 'agencyId'>) =>
    own !== null && (own === owner || own === agencyId);
  return {
    condition: conditionFor(),
    /** The entry with what of it is told to this caller: an internal note only to those concerned. */
    told: (row: ProgressRow): ProgressRow => (isConcerned(row) ? row : { ...row, remark: null }),
  };

  function conditionFor(): ProgressCondition {
    if (own === owner) return {};
    return { OR: [{ state: 'VALIDATED' }, ...(own === null ? [] : [{ agencyId: own }])] };
  }
}
