import { findMalformedText } from '@ortaq/schema/wire';
import type { DisclosedEntities, Disclosure, ExchangeRecord } from './record.ts';

/** What JSON.stringify writes for NUL and for halves of surrogate pairs; and for texts that spell that out. */
const suspect = /\\u(0000|d[89a-f])/;

/**
 * A record as canonical JSON (RFC 8785). Its members are put in order here, and JSON.stringify writes strings and numbers
 * as the standard has them: a seventh of the time that a canonicalizer for any value takes.
 *
 * @throws Error naming the place of a text that the log cannot keep: with NUL, or no Unicode.
 */
export function recordText(record: ExchangeRecord): string {
  const { caller, operation } = record;
  const text = JSON.stringify({
    answerHash: record.answerHash,
    caller: { agency: caller.agency, kind: caller.kind, scopes: caller.scopes },
    caseReference: record.caseReference,
    durationMs: record.durationMs,
    ministries: sorted(record.ministries, disclosure),
    operation: { hash: operation.hash, kind: operation.kind, name: operation.name },
    outcome: record.outcome,
    purpose: record.purpose,
    requestId: record.requestId,
    time: record.time,
  });
  const malformed = text.includes('\\u') && suspect.test(text) ? findMalformedText(record) : null;
  if (malformed !== null) throw new Error(`an exchange cannot be recorded: its ${malformed} is no text`);
  return text;
}

const disclosure = ({ entities, fields, types }: Disclosure) => ({
  entities: inOrder(entities),
  fields,
  types: sorted(types, (count) => count),
});

const inOrder = (entities: DisclosedEntities): DisclosedEntities =>
  'ids' in entities ? { count: entities.count, ids: entities.ids } : { count: entities.count, sha256: entities.sha256 };

/** Names that are integers would come first; none of ours is. A name such as `__proto__` is one like others. */
function sorted<From, To>(values: Readonly<Record<string, From>>, of: (value: From) => To): Record<string, To> {
  const names = Object.keys(values);
  if (names.length > 1) names.sort();
  return Object.fromEntries(names.map((name) => [name, of(values[name] as From)]));
}
