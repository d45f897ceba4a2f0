import type { SelectionSetNode } from 'graphql';
import type { Json } from '../compile/json.ts';
import { compileTell, type Tell, type Telling } from './tell.ts';
import { type ToldBy, toldOf } from './told.ts';

/** What ministries tell for one operation that is recorded. */
export interface Disclosure {
  readonly telling: Telling;
  readonly by: ToldBy;
}

/** Notes what a ministry has told; nothing where the operation is not recorded. */
export type Disclose = (disclosure: Disclosure | null, value: unknown, known?: Json) => void;

/**
 * What is noted of the answers to one fetch. Compiled when the first operation is recorded: most never are.
 *
 * @param typeOf the type of what is asked, where objects do not say so themselves.
 */
export function createDisclose(
  ministry: string,
  sets: readonly SelectionSetNode[],
  typeOf: (telling: Telling) => string,
): Disclose {
  let tell: Tell | undefined;
  return (disclosure, value, known) => {
    if (!disclosure) return;
    tell ??= compileTell(sets, typeOf(disclosure.telling), disclosure.telling);
    tell(value, toldOf(disclosure.by, ministry), known);
  };
}
