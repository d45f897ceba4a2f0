import { type ErrorCode, errorCodes } from '@ortaq/schema/wire';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { CircularFragment, type Shape, shapesOf } from './shape.ts';
import { isWithin, type Size, sizeOf } from './size.ts';

/** How much a document may be, and each operation of it. */
export interface Limits extends Size, Shape {}

/** Tells a document that is more than the hub answers, by its text; `hash` names the text. */
export type RefuseDocument = (text: string, hash: string) => GraphQLError | undefined;

/** How many documents' verdicts are kept. */
const keptVerdicts = 10_000;

/**
 * Refuses documents that no client needs, before they are validated: it is validation, planning and answering that take
 * long. The time is that of reading the limits' number of tokens, whatever a client sends.
 */
export function createLimits(limits: Limits): RefuseDocument {
  const verdicts = new LRUCache<string, { refusal: Refusal | undefined }>({ max: keptVerdicts });
  return (text, hash) => {
    let verdict = verdicts.get(hash);
    if (!verdict) {
      verdict = { refusal: refusalOf(text, limits) };
      verdicts.set(hash, verdict);
    }
    const { refusal } = verdict;
    // Apollo Server writes into the errors that it sends.
    return refusal && new GraphQLError(refusal.message, { extensions: { code: refusal.code, http: { status: 400 } } });
  };
}

interface Refusal {
  code: ErrorCode;
  message: string;
}

function refusalOf(text: string, limits: Limits): Refusal | undefined {
  const size = sizeOf(text, limits);
  if (!isWithin(size, limits)) return ofSize(size, limits);
  const document = parsed(text);
  if (!document) return undefined;
  try {
    for (const shape of shapesOf(document)) {
      const refusal = ofShape(shape, limits);
      if (refusal) return refusal;
    }
  } catch (error) {
    if (error instanceof CircularFragment) return circular(error.fragment);
    throw error;
  }
  return undefined;
}

function ofSize({ tokens, directives }: Size, limits: Limits): Refusal {
  const refused = (message: string) => ({ code: errorCodes.parsingLimit, message });
  if (tokens > limits.tokens) {
    return refused(
      `The document has more than ${limits.tokens} tokens, the most that the hub reads: split it into several operations.`,
    );
  }
  if (directives > limits.directives) {
    return refused(
      `The document has more than ${limits.directives} directives, the most that the hub reads: leave out those that it can do without.`,
    );
  }
  return refused(
    `The document has more than ${limits.nesting} brackets within one another, the most that the hub reads: nest selections and values less.`,
  );
}

function ofShape(shape: Shape, limits: Limits): Refusal | undefined {
  const told: [keyof Shape, ErrorCode, string, string][] = [
    [
      'depth',
      errorCodes.depthLimit,
      'fields within one another',
      'ask for less of what is within, or in a second operation',
    ],
    ['aliases', errorCodes.aliasesLimit, 'aliases', 'ask for lists, by `filter: { ids }`, or in several operations'],
    ['rootFields', errorCodes.rootFieldsLimit, 'fields at its root', 'ask for some of them in a second operation'],
    ['height', errorCodes.heightLimit, 'fields', 'ask for fewer, or in several operations'],
  ];
  const passed = told.find(([what]) => shape[what] > limits[what]);
  if (!passed) return undefined;
  const [what, code, things, remedy] = passed;
  const message = `The operation has ${shape[what]} ${things}, with its fragments; ${limits[what]} is the most: ${remedy}.`;
  return { code, message };
}

const circular = (fragment: string): Refusal => ({
  code: errorCodes.validationFailed,
  message: `Fragment "${fragment}" leads back to itself: it has no end.`,
});

/** Apollo Server says itself what is wrong with what cannot be parsed. */
function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}
