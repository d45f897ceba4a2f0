import { hash } from 'node:crypto';
import type { Caller } from '@ortaq/schema/wire';
import type { Counted } from './rates.ts';
import { networkOf } from './address.ts';

/**
 * Who a request is counted for: the network that it came from where it has no token, else its token, since whom a token is
 * about goes no further than its verification. One token for each of a system's processes is as many callers.
 */
export function countedOf({ kind, agency }: Caller, address: string, authorization: string | undefined): Counted {
  if (kind === 'anonymous') return { kind, name: networkOf(address) };
  return { kind, name: `${agency} ${hash('sha256', authorization ?? '', 'base64url')}` };
}
