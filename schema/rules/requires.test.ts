import { expect, test } from 'vitest';
import { requiresConflicts, requiresWithArguments } from './requires.ts';
import { contractOf } from './small-contract.fixture.ts';

const justice = `type Query { t: T }
type T @key(fields: "id") { id: ID! price(currency: String, digits: Int): Int part: Part any: Any }
type Part { weight(unit: String): Int size: Int }
union Any = Part`;

const price = 'price(currency: String, digits: Int): Int @external';
const part = 'part: Part @external';
const partType = 'type Part { weight(unit: String): Int @external size: Int @external }';

/** A ministry that calculates a field `name` of T, on line 2, from what `fields` names; `external` declares that. */
const calculating = (name: string, fields: string, external: string, types = '') =>
  `type T @key(fields: "id") { id: ID! ${external}\n ${name}: Int @requires(fields: ${JSON.stringify(fields)}) } ${types}`;

const place = (ministry: string) => ({ ministry, file: `${ministry}.graphql`, line: 2 });

test('what is read without arguments, and the same way everywhere, is sound', () => {
  const contract = contractOf({
    justice,
    labour: calculating('a', 'price part { weight }', `${price} ${part}`, partType.replace('size: Int @external', '')),
    education: calculating('b', 'part { size } price', `${price} ${part}`, partType.replace(/weight.*?@external/, '')),
  });
  expect(requiresWithArguments(contract)).toEqual([]);
  expect(requiresConflicts(contract)).toEqual([]);
});

test('arguments in a field set are told, with the field that is read', () => {
  const contract = contractOf({ justice, labour: calculating('a', 'price(currency: "KZT")', price) });
  expect(requiresWithArguments(contract)).toEqual([
    {
      code: 'REQUIRES_WITH_ARGUMENTS',
      message: 'The @requires of T.a reads T.price with arguments: currency: "KZT".',
      fix: 'Let the owner offer a field without arguments that gives just this, and read that.',
      places: [place('labour')],
    },
  ]);
  expect(requiresConflicts(contract)).toEqual([]);
});

test.each([
  ['below another field', 'part { weight(unit: "kg") }', part, partType.replace('size: Int @external', '')],
  [
    'in a fragment',
    'any { ... on Part { weight(unit: "kg") } }',
    'any: Any @external',
    `${partType.replace('size: Int @external', '')} union Any = Part`,
  ],
])('arguments %s are found', (_, fields, external, types) => {
  const contract = contractOf({ justice, labour: calculating('a', fields, external, types) });
  expect(requiresWithArguments(contract).map(({ message }) => message)).toEqual([
    'The @requires of T.a reads Part.weight with arguments: unit: "kg".',
  ]);
});

test.each([
  ['price(currency: "KZT")', 'price(currency: "USD")'],
  ['price', 'price(currency: "KZT")'],
  ['price(currency: "KZT")', 'price(currency: "KZT", digits: 2)'],
])('%s in one ministry and %s in another contradict', (one, other) => {
  const contract = contractOf({
    justice,
    labour: calculating('a', one, price),
    education: calculating('b', other, price),
  });
  expect(requiresConflicts(contract)).toEqual(
    [
      { mine: 'T.b', other: 'T.a', ministry: 'education' },
      { mine: 'T.a', other: 'T.b', ministry: 'labour' },
    ].map((each) => ({
      code: 'REQUIRES_CONFLICT',
      message: `The @requires of ${each.mine} reads T.price differently from that of ${each.other}.`,
      fix: 'Read it the same way in both, without arguments.',
      places: [place(each.ministry)],
    })),
  );
});

test('the order of arguments makes no difference', () => {
  const contract = contractOf({
    justice,
    labour: calculating('a', 'price(currency: "KZT", digits: 2)', price),
    education: calculating('b', 'price(digits: 2, currency: "KZT")', price),
  });
  expect(requiresConflicts(contract)).toEqual([]);
});

test('who reads a field the same way as another is told only of who does not', () => {
  const contract = contractOf({
    justice,
    labour: calculating('a', 'price', price),
    education: calculating('b', 'price', price),
    'foreign-affairs': calculating('c', 'price(digits: 2)', price),
  });
  expect(requiresConflicts(contract).map(({ message }) => message)).toEqual([
    'The @requires of T.b reads T.price differently from that of T.c.',
    'The @requires of T.c reads T.price differently from that of T.b and T.a.',
    'The @requires of T.a reads T.price differently from that of T.c.',
  ]);
});

test('two fields of one ministry contradict too', () => {
  const two = calculating('a', 'price(digits: 1)', price).replace(
    ' }',
    ' b: Int @requires(fields: "price(digits: 2)") }',
  );
  expect(requiresConflicts(contractOf({ justice, labour: two })).map(({ message }) => message)).toEqual([
    'The @requires of T.a reads T.price differently from that of T.b.',
    'The @requires of T.b reads T.price differently from that of T.a.',
  ]);
});
