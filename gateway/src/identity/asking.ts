import type { Asking } from '../http/context.ts';
import type { Identify } from './identity.ts';
import { caseOf, purposeOf } from './purpose.ts';

/** Finds out who asks by `identify`, and what for by the headers that say so. */
export function createAsking(identify: Identify): Asking {
  return (incoming) => {
    // First, since these throw at once: a promise that nobody awaits must not be left behind.
    const purpose = purposeOf(incoming);
    const caseReference = caseOf(incoming);
    const caller = identify(incoming.authorization);
    if (!(caller instanceof Promise)) return { caller, purpose, caseReference };
    return caller.then((verified) => ({ caller: verified, purpose, caseReference }));
  };
}
