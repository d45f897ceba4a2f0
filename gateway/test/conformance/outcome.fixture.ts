import type { LogEntry } from '../../src/fixtures/log.ts';
import type { Asked } from './case.fixture.ts';

/** What is compared of two answers; texts, so that the order of keys counts. */
export interface Outcome {
  query: string;
  data: string;
  errors: string[];
}

interface Answered {
  data?: unknown;
  errors?: readonly { message: string; path?: readonly (string | number)[] | undefined }[];
}

/** The right answer. @throws Error where it has errors and should not, or has none and should: then the case is wrong. */
export function rightOutcome(asked: Asked, answer: Answered): Outcome {
  const { errors = [] } = answer;
  if (errors.length > 0 !== (asked.fails ?? false)) {
    throw new Error(`The case is wrong: the monolith says ${JSON.stringify(errors)} to ${asked.query}`);
  }
  return outcomeOf(asked, answer, []);
}

/** What the gateway answered. @param entries its log: an error that was not expected is told with what is said there. */
export function outcomeOf(asked: Asked, { data, errors = [] }: Answered, entries: LogEntry[]): Outcome {
  const places = errors.map((error) => (error.path ?? []).join('.'));
  const told = errors.map(({ message }, at) => `${places[at]}: ${message}`);
  return {
    query: asked.query,
    data: JSON.stringify(asked.anyOrder ? inOneOrder(data) : data, null, 2) ?? 'none',
    errors: asked.fails ? [...new Set(places)].toSorted() : [...told, ...(errors.length > 0 ? logged(entries) : [])],
  };
}

function logged(entries: LogEntry[]): string[] {
  return entries
    .filter(({ level }) => level === 'error' || level === 'warn')
    .map(({ message, err, errors, cause }) =>
      [message, err instanceof Error && err.message, errors && JSON.stringify(errors), cause]
        .filter(Boolean)
        .join(': '),
    );
}

/** A value with each list sorted. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = value.map((each) => JSON.stringify(inOneOrder(each)));
    return texts.toSorted().map((text) => JSON.parse(text) as unknown);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOneOrder(each)]));
}
