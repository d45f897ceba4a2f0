/** HTTP header names (lower case) that clients, the gateway and the ministries agree on. */
export const headers = {
  /** Identifies one client request in every process's log. */
  requestId: 'x-request-id',
  /** W3C Trace Context, https://www.w3.org/TR/trace-context/. */
  traceParent: 'traceparent',
  traceState: 'tracestate',
  /** What a client needs the data for: one of `purposes`. */
  purpose: 'x-purpose',
  /** A client's own reference to the case it asks for, free text. */
  case: 'x-case',
  /** The gateway's assertion to a ministry of who asks: never a client's. */
  assertion: 'x-ortaq-assertion',
} as const;
