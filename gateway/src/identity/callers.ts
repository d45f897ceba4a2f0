import type { Caller } from '@ortaq/schema/wire';
import { LRUCache } from 'lru-cache';

/** More than there are agencies, kinds and sets of scopes. */
const most = 10_000;

/** Gives equal callers as one frozen object, so that what is kept for a caller can be kept by it. */
export function createCallers(): (caller: Caller) => Caller {
  const known = new LRUCache<string, Caller>({ max: most });
  return ({ kind, agency, scopes }) => {
    const key = [kind, agency, ...scopes].join(' ');
    const same = known.get(key);
    if (same !== undefined) return same;
    const caller = Object.freeze({ kind, agency, scopes: Object.freeze([...scopes]) });
    known.set(key, caller);
    return caller;
  };
}
