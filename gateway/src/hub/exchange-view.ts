import { hash } from 'node:crypto';
import type { ListedExchange } from '../exchange/read/list.ts';
import type { Disclosure, ExchangeRecord } from '../exchange/record/record.ts';

/** Lists of more entities are told by their hash alone: a plain list of the schema has no more. */
const mostEntities = 100;

/**
 * An exchange as the schema has it, for one of the two sides of it: who asked sees all of it, a ministry whose data was
 * given its own part, and not what the other's case is called.
 */
export function exchangeView({ id, record }: Pick<ListedExchange, 'id' | 'record'>, agency: string) {
  const { caller, operation, ministries } = record;
  const isOwn = caller.agency === agency;
  const shown = Object.entries(ministries).filter(([ministry]) => isOwn || ministry === agency);
  return {
    id,
    at: record.time,
    requestId: record.requestId,
    callerKind: caller.kind.toUpperCase(),
    callerAgency: caller.agency,
    callerScopes: caller.scopes,
    purpose: record.purpose,
    caseReference: isOwn ? record.caseReference : null,
    isMutation: operation.kind === 'mutation',
    operationName: operation.name,
    operationHash: operation.hash,
    disclosures: shown.map(([ministry, disclosure]) => disclosureView(ministry, disclosure)),
    outcome: record.outcome.toUpperCase() as Uppercase<ExchangeRecord['outcome']>,
    durationMs: record.durationMs,
    answerHash: record.answerHash,
  };
}

function disclosureView(ministry: string, { types, fields, entities }: Disclosure) {
  const isListed = 'ids' in entities && entities.ids.length <= mostEntities;
  return {
    ministry,
    types: Object.entries(types).map(([name, count]) => ({ name, count })),
    fields,
    entityCount: entities.count,
    entities: isListed ? entities.ids : null,
    entitiesHash: 'ids' in entities ? hash('sha256', JSON.stringify(entities.ids)) : entities.sha256,
  };
}
