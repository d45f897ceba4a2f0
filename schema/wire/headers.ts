/** HTTP header names (lower case) that the gateway and the ministries agree on. */
export const headers = {
  /** Identifies one client request in every process's log. */
  requestId: 'x-request-id',
  /** W3C Trace Context, https://www.w3.org/TR/trace-context/. */
  traceParent: 'traceparent',
  traceState: 'tracestate',
} as const;
