import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { anonymous, type Caller, headers } from '@ortaq/schema/wire';
import type { Exchange } from '../engine/exchange.ts';
import { type Trace, traceOf } from './trace.ts';

/** What the hub knows of one request on its whole way. */
export interface GatewayContext {
  /** Names the request in the answer's header and in every process's log. */
  requestId: string;
  trace: Trace;
  /** Who asks. */
  caller: Caller;
  /** What for, where the caller says so: one of the purposes that the hub knows. */
  purpose: string | undefined;
  /** The caller's own reference to its case. */
  caseReference: string | undefined;
  /** What is noted while the operation is answered. In an object of its own, since Apollo Server copies the context. */
  noted: {
    /** What has to be recorded. */
    exchange: Exchange | null;
    /** Apollo Server's answer, as long as it has the data. */
    response: { body?: unknown } | null;
  };
}

/** Who asks, and what for. */
export type Asker = Pick<GatewayContext, 'caller' | 'purpose' | 'caseReference'>;

/** Finds out who asks, and what for, by a request's headers; throws `Refused` where they cannot be accepted. */
export type Asking = (incoming: IncomingHttpHeaders) => Asker | Promise<Asker>;

/** Everyone is the public, whatever they say of themselves. */
export const anyone: Asking = () => ({ caller: anonymous, purpose: undefined, caseReference: undefined });

const usableId = /^[\w.-]{1,64}$/;

/** The caller's request id where it can be used, else a new one. */
export function requestIdOf(incoming: IncomingHttpHeaders): string {
  const given = incoming[headers.requestId];
  return typeof given === 'string' && usableId.test(given) ? given : randomUUID();
}

export function contextOf(
  requestId: string,
  incoming: IncomingHttpHeaders,
  { caller = anonymous, purpose, caseReference }: Partial<Asker> = {},
): GatewayContext {
  const text = (name: string) => incoming[name]?.toString();
  const trace = traceOf(text(headers.traceParent), text(headers.traceState));
  return { requestId, trace, caller, purpose, caseReference, noted: { exchange: null, response: null } };
}
