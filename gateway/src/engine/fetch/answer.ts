import { errorCodes } from '@ortaq/schema/wire';
import { FetchFailure } from './failure.ts';
import { isMeantForClients, type ReportedError } from './reported-errors.ts';
import type { HttpAnswer } from './transport.ts';

export interface SubgraphAnswer {
  data?: Record<string, unknown>;
  errors: ReportedError[];
}

type Json = Record<string, unknown>;

/** How many errors of one answer are read one by one: each is looked up among all places. */
const mostErrors = 100;
/** Texts of more characters are looked at before they are parsed, and how deep they may nest: to parse a deep one takes seconds. */
const [largeText, deepestText] = [65_536, 500];

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the answer of one fetch. A ministry may refuse a fetch with 4xx for what the client sent;
 * any other status but 2xx is no answer. `JSON.parse` makes `__proto__` a key like any other, and
 * nothing here or in the join assigns by a key that came.
 *
 * @param entities how many entities were asked for, where the fetch asks for entities.
 * @throws FetchFailure where it is not a GraphQL answer to that fetch.
 */
export function readAnswer({ status, text }: HttpAnswer, entities?: number): SubgraphAnswer {
  const isRefusal = status >= 400 && status < 500;
  if (!isRefusal && (status < 200 || status >= 300)) throw unusable(`HTTP status ${status}`);
  const body = parse(text, status);
  const errors = errorsOf(body);
  if (isRefusal) {
    if (errors.length > 0 && errors.every(isMeantForClients)) return { errors };
    throw unusable([`HTTP status ${status}`, ...wordsOf(errors[0])].join(': '));
  }
  const data = dataOf(body, entities, errors.length > 0);
  return { ...(data && { data }), errors };
}

/** Its words may repeat what was asked, which is no log's business, unless they are on the hub's own assertion. */
const wordsOf = ({ code, message }: Partial<ReportedError> = {}) =>
  [code, code === errorCodes.unauthenticated ? message : undefined].filter((word) => word !== undefined);

const unusable = (cause: string) => new FetchFailure('unusable', cause);

function parse(text: string, status: number): Json {
  if (text.length > largeText && nestsDeeper(text, deepestText)) throw unusable('the body nests too deep');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unusable(`HTTP status ${status}, and the body is not JSON`);
  }
  if (isRecord(body)) return body;
  throw unusable(`HTTP status ${status}, and the body is not an object`);
}

function errorsOf(body: Json): ReportedError[] {
  const reported = body['errors'] ?? [];
  if (!Array.isArray(reported) || !reported.every(isRecord)) throw unusable('`errors` is not a list of objects');
  const others = reported.length - mostErrors;
  const read = reported.slice(0, mostErrors).map(({ message, path, extensions }) => {
    const { code, argument } = isRecord(extensions) ? extensions : {};
    return {
      message: typeof message === 'string' ? message : '',
      ...(typeof code === 'string' && { code }),
      ...(typeof argument === 'string' && { argument }),
      ...(Array.isArray(path) && { path }),
    };
  });
  return others > 0 ? [...read, { message: `${others} more errors` }] : read;
}

function dataOf(body: Json, entities: number | undefined, hasErrors: boolean): Json | undefined {
  const data = body['data'] ?? undefined;
  if (data === undefined && hasErrors) return undefined;
  if (!isRecord(data)) throw unusable('`data` is not an object');
  if (entities === undefined) return data;
  const found = data['_entities'] ?? undefined;
  if (found === undefined && hasErrors) return undefined;
  const isAligned = Array.isArray(found) && found.length === entities;
  if (!isAligned || !found.every((entity) => entity === null || isRecord(entity))) {
    throw unusable(`\`_entities\` is not a list of ${entities} objects`);
  }
  return data;
}

/** Whether brackets are open within one another in a text. Those within strings are counted too: the bound is far from any answer. */
function nestsDeeper(text: string, levels: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > levels) return true;
  }
  return false;
}
