import type { Caller } from '@ortaq/schema/wire';

/**
 * What the hub keeps of one exchange: who was told what, what for and when. It has no value of any ministry's data, and
 * nothing that names a person who asked.
 */
export interface ExchangeRecord {
  /** When the request came: UTC with milliseconds, as `2026-11-30T09:00:00.000Z`. */
  time: string;
  /** The id in the answer's `x-request-id` and in every process's log. */
  requestId: string;
  caller: Caller;
  /** The code of `X-Purpose`; null where the caller gave none. */
  purpose: string | null;
  /** The caller's own reference, of `X-Case`; null where it gave none. */
  caseReference: string | null;
  operation: ExchangedOperation;
  /** What each ministry's data told, by the ministry's name. */
  ministries: Readonly<Record<string, Disclosure>>;
  outcome: Outcome;
  /** From the request to the whole answer, in milliseconds. */
  durationMs: number;
  /** SHA-512 of the answer's body as it was sent, in hexadecimal. */
  answerHash: string;
}

export interface ExchangedOperation {
  kind: 'query' | 'mutation';
  /** Null for an operation without a name. */
  name: string | null;
  /** SHA-256 of the normalised document, in hexadecimal. */
  hash: string;
}

/**
 * `complete`: all that was asked for. `incomplete`: data, and errors beside it. `refused`: the caller may not, and was told
 * nothing. `failed`: nothing could be told.
 */
export type Outcome = 'complete' | 'incomplete' | 'refused' | 'failed';

/** What was told of one ministry's data. */
export interface Disclosure {
  /** Each type, with how many objects of it were told. */
  types: Readonly<Record<string, number>>;
  /** Coordinates such as `LabourMeasure.title`, in the order of code units, each once. */
  fields: readonly string[];
  entities: DisclosedEntities;
}

/**
 * The entities by typed ids such as `LabourMeasure:labour-1`, in the order of code units, each once; where they are too
 * many to be listed, the SHA-256 over that list as canonical JSON, by which a list that is shown can be proved to be it.
 */
export type DisclosedEntities = { count: number; ids: readonly string[] } | { count: number; sha256: string };
