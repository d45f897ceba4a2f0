import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { ask, root } from './hub.fixture.ts';

/**
 * What the sources say, as a query and what it has to give. `at` tells where in the data
 * to look: keys joined by dots, `[id=x]` the item with that id, nothing for all of it.
 * Of `{ $contains }` all items have to be there; of `{ $set }` no others, in any order.
 */
interface Fact {
  fact: string;
  query: string;
  at: string;
  expected: unknown;
}

const folder = join(root, 'gateway/test/facts');
const groups = readdirSync(folder).map((file) => ({
  group: file.replace('.json', ''),
  facts: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Fact[],
}));

test('there are at least 120 facts', () => {
  expect(groups.flatMap(({ facts }) => facts).length).toBeGreaterThanOrEqual(120);
});

describe.each(groups)('$group', ({ facts }) => {
  test.each(facts)('$fact', async ({ query, at, expected }) => {
    const { body } = await ask(inject('hubPort'), query);
    expect(body.errors).toBeUndefined();
    const given = look(body.data, at);
    expect(isAs(given, expected), `${at} is ${JSON.stringify(given)}`).toBe(true);
  });
});

type Item = Record<string, unknown>;

function look(data: unknown, at: string): unknown {
  const steps = at.split('.').flatMap((step) => step.split(/(?=\[)/));
  return steps.filter(Boolean).reduce((value: unknown, step) => {
    const [, id] = /^\[id=(.+)\]$/.exec(step) ?? [];
    return id === undefined ? (value as Item | null)?.[step] : (value as Item[]).find((item) => item['id'] === id);
  }, data);
}

function isAs(given: unknown, expected: unknown): boolean {
  if (!isItem(expected)) {
    if (!Array.isArray(expected)) return isDeepStrictEqual(given, expected);
    return (
      Array.isArray(given) && given.length === expected.length && given.every((item, at) => isAs(item, expected[at]))
    );
  }
  const { $contains, $set } = expected;
  const wanted = $contains ?? $set;
  if (Array.isArray(wanted)) {
    const all = Array.isArray(given) && wanted.every((item) => given.some((other) => isAs(other, item)));
    return all && ($set === undefined || given.length === wanted.length);
  }
  const keys = Object.keys(expected);
  return (
    isItem(given) &&
    isDeepStrictEqual(Object.keys(given).toSorted(), keys.toSorted()) &&
    keys.every((key) => isAs(given[key], expected[key]))
  );
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
