import { hash } from 'node:crypto';
import type { Logger } from '@ortaq/kit/process';
import type { Told } from '../engine/disclose/told.ts';
import type { Exchange } from '../engine/exchange.ts';
import type { GatewayContext } from '../http/context.ts';
import { disclosedEntities } from './record/entities.ts';
import type { Disclosure, ExchangeRecord } from './record/record.ts';
import type { ExchangeLog } from './write/exchange-log.ts';

/** Records operations when they are answered. */
export interface Recording {
  /** Whether what has to be recorded can be, as far as is known. */
  isPossible: () => boolean;
  /**
   * Records what was answered, where that has to be.
   *
   * @param started when the request came, on the clock of `Date.now`.
   * @returns false where it has to be and could not be: then the answer must not be given.
   */
  record: (context: GatewayContext, started: number, body: string) => Promise<boolean>;
}

export function createRecording(exchanges: ExchangeLog | null, log: Logger): Recording {
  return {
    isPossible: () => exchanges?.isAvailable() === true,
    async record(context, started, body) {
      const { exchange } = context.noted;
      if (!exchange) return true;
      try {
        if (!exchanges) throw new Error('there is no exchange log');
        await exchanges.append(recordOf(context, exchange, { started, body }));
        return true;
      } catch (error) {
        const { message: reason } = error as Error;
        log.error({ requestId: context.requestId, reason }, 'an answer is not given: it could not be recorded');
        return false;
      }
    },
  };
}

function recordOf(
  { requestId, caller, purpose, caseReference }: GatewayContext,
  { kind, name, hash: operationHash, told, outcome }: Exchange,
  { started, body }: { started: number; body: string },
): ExchangeRecord {
  return {
    time: new Date(started).toISOString(),
    requestId,
    caller,
    purpose: purpose ?? null,
    caseReference: caseReference ?? null,
    operation: { kind, name, hash: operationHash },
    ministries: Object.fromEntries([...told].map(([ministry, each]) => [ministry, disclosureOf(each)])),
    outcome,
    durationMs: Math.max(0, Date.now() - started),
    answerHash: hash('sha512', body),
  };
}

function disclosureOf({ places, entities }: Told): Disclosure {
  const types = new Map<string, number>();
  const fields = new Set<string>();
  for (const [place, count] of places) {
    types.set(place.type, (types.get(place.type) ?? 0) + count);
    for (const field of place.fields) fields.add(field);
  }
  return {
    types: Object.fromEntries(types),
    fields: [...fields].toSorted(),
    entities: disclosedEntities(entities),
  };
}
