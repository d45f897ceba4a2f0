import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { headers } from '@ortaq/schema/wire';
import { type Trace, traceOf } from './trace.ts';

/** What the hub knows of one request on its whole way. */
export interface GatewayContext {
  /** Names the request in the answer's header and in every process's log. */
  requestId: string;
  trace: Trace;
  /** What the caller shows of who they are: who shows the same may see the same. */
  authorization: string | undefined;
}

const usableId = /^[\w.-]{1,64}$/;

/** The caller's request id where it can be used, else a new one. */
export function requestIdOf(incoming: IncomingHttpHeaders): string {
  const given = incoming[headers.requestId];
  return typeof given === 'string' && usableId.test(given) ? given : randomUUID();
}

export function contextOf(requestId: string, incoming: IncomingHttpHeaders): GatewayContext {
  const text = (name: string) => incoming[name]?.toString();
  const trace = traceOf(text(headers.traceParent), text(headers.traceState));
  return { requestId, trace, authorization: incoming.authorization };
}
