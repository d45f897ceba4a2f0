import type { Caller } from '@ortaq/schema/wire';
import { z } from 'zod';

/** For whom the gateway asks, by its own signed word. */
export interface Asker {
  caller: Caller;
  /** The code of what the data is wanted for, where the client gave one. */
  purpose: string | undefined;
  /** Of the client's request, where the exchange is recorded. */
  requestId: string | undefined;
}

const claims = z.object({
  caller: z.strictObject({
    kind: z.enum(['anonymous', 'person', 'system']),
    agency: z.string().min(1).nullable(),
    scopes: z.array(z.string()),
  }),
  purpose: z.string().optional(),
  request_id: z.string().optional(),
});

/** What verified claims say of the asker, frozen: one asker serves many requests; undefined where they have another shape. */
export function askerOf(payload: unknown): Asker | undefined {
  const { data } = claims.safeParse(payload);
  if (!data) return undefined;
  const { caller, purpose, request_id: requestId } = data;
  Object.freeze(caller.scopes);
  return Object.freeze({ caller: Object.freeze(caller), purpose, requestId });
}
