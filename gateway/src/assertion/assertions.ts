import { anonymous, assertion, type AssertionClaims } from '@ortaq/schema/wire';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../http/context.ts';
import { type AskedFor, askerKey } from './asker-key.ts';
import type { Sign } from './sign.ts';

/** A request whose ministries are asked. */
export interface AskedRun {
  context: Pick<GatewayContext, 'caller' | 'purpose' | 'requestId'>;
  /** Whether the exchange log has it. Unless that is said: where it is not the public's own. */
  isRecorded?: boolean;
}

/** The gateway's words to the ministries of who asks. */
export interface Assertions {
  /** The token for what a run asks a ministry: with its request's id where that is recorded. */
  forRun: (ministry: string, run: AskedRun) => string;
  /** For what the gateway asks for itself: as the public may. */
  forItself: (ministry: string) => string;
}

/** Seconds before its end that a token is sent no more: it may wait for a connection. */
const margin = 15;
/** How many callers' tokens are kept, all ministries together. */
const kept = 10_000;

interface Token {
  text: string;
  /** In seconds, as `exp` is. */
  renewAt: number;
}

interface Tokens {
  get: (key: string) => Token | undefined;
  set: (key: string, token: Token) => unknown;
}

/**
 * Keeps a token for each ministry, caller and purpose until shortly before its end; of a recorded request, one for each
 * ministry.
 *
 * @param now milliseconds since 1970.
 */
export function createAssertions(sign: Sign, now: () => number = Date.now): Assertions {
  const standing = new LRUCache<string, Token>({ max: kept });
  const ofRequests = new WeakMap<object, Map<string, Token>>();

  function valid(tokens: Tokens, key: string, make: (at: number) => string): string {
    const at = Math.floor(now() / 1_000);
    const before = tokens.get(key);
    if (before && at < before.renewAt) return before.text;
    const text = make(at);
    tokens.set(key, { text, renewAt: at + assertion.lifetime - margin });
    return text;
  }

  const forMany = (ministry: string, asked: AskedFor) =>
    valid(standing, `${ministry} ${askerKey(asked)}`, (at) => sign(ministry, claimsOf(asked), at));

  return {
    forRun(ministry, { context, isRecorded = isOfSomeone(context) }) {
      if (!isRecorded) return forMany(ministry, context);
      const tokens = ofRequests.get(context) ?? new Map<string, Token>();
      ofRequests.set(context, tokens);
      return valid(tokens, ministry, (at) =>
        sign(ministry, { ...claimsOf(context), request_id: context.requestId }, at),
      );
    },
    forItself: (ministry) => forMany(ministry, { caller: anonymous, purpose: undefined }),
  };
}

const isOfSomeone = ({ caller, purpose }: AskedFor) => caller.kind !== 'anonymous' || purpose !== undefined;

function claimsOf({ caller: { kind, agency, scopes }, purpose }: AskedFor): AssertionClaims {
  return { caller: { kind, agency, scopes }, ...(purpose !== undefined && { purpose }) };
}
