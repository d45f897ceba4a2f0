import { randomFillSync } from 'node:crypto';
import { headers } from '@ortaq/schema/wire';

/** A trace that a request belongs to, by W3C Trace Context (https://www.w3.org/TR/trace-context/). */
export interface Trace {
  traceId: string;
  sampled: boolean;
  /** The vendors' own part, passed on as it came. */
  state: string | undefined;
}

const traceParent = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-([\da-f]{2})(-.*)?$/;
/** Longer states may be dropped by anyone on the way (W3C Trace Context, 3.3.1.5). */
const longestState = 512;

/** The trace the caller has begun, or a new one where it has none or its header is not valid. */
export function traceOf(parent: string | undefined, state: string | undefined): Trace {
  const [, version, traceId, flags, rest] = traceParent.exec(parent ?? '') ?? [];
  const isValid = traceId !== undefined && (version !== '00' || rest === undefined);
  if (!isValid) return { traceId: randomHex(16), sampled: false, state: undefined };
  return {
    traceId,
    sampled: (Number.parseInt(flags ?? '00', 16) & 1) === 1,
    state: state !== undefined && state.length <= longestState ? state : undefined,
  };
}

/** The headers that hand a trace on; each call is a new span. */
export function traceHeaders({ traceId, sampled, state }: Trace): Record<string, string> {
  const span = randomHex(8);
  return {
    [headers.traceParent]: `00-${traceId}-${span}-${sampled ? '01' : '00'}`,
    ...(state !== undefined && { [headers.traceState]: state }),
  };
}

const random = Buffer.alloc(4_096);
let used = random.length;

/** Random bytes as hexadecimal digits, drawn for many requests at once: each draw costs as much as a small fetch. */
function randomHex(bytes: number): string {
  if (used + bytes > random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += bytes;
  return random.toString('hex', used - bytes, used);
}
