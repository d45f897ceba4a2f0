import type { GraphQLAnswer } from '../scenarios/request.ts';

/**
 * What is wrong with an answer, in a few words; null where its data is the expected data, whatever the order of keys,
 * and it has no errors.
 */
export function faultOf(answer: GraphQLAnswer, expected: unknown): string | null {
  const places = differences(expected, answer.data, '');
  const faults = [answer.errors?.[0] && `“${answer.errors[0].message}”`, places.length > 0 && told(places)];
  return faults.filter(Boolean).join('; ') || null;
}

function told([first = '', ...others]: string[]): string {
  return others.length === 0 ? first : `${first}, and ${others.length} more differences`;
}

/** Where `actual` differs from `expected`, each with what is there. */
function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (isTree(expected) && isTree(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => differences(expected[key], actual[key], path ? `${path}.${key}` : key));
  }
  return expected === actual ? [] : [`${path || 'data'} is ${isTree(actual) ? 'something else' : String(actual)}`];
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
