import { expect, test, vi } from 'vitest';
import { createValidation } from './validate-document.ts';

vi.setConfig({ testTimeout: 30_000 });

const api = `scalar Date
  type Query { measures(dueFrom: Date, first: Int): [Measure!] measure(id: ID!): Measure }
  type Measure { id: ID! title: String }`;
const validate = createValidation({ api, hasDates: true });

test('a valid document has no faults', () => {
  expect(validate('{ measures(dueFrom: "2026-01-31") { ...M } } fragment M on Measure { id title }')).toEqual([]);
});

test('every fault is told as graphql-js tells it, with its places, as data that pass from thread to thread', () => {
  const faults = validate('{\n  measures { id { x } }\n  a: measure(id: "1") { id } a: measure(id: "2") { id }\n}');
  expect(faults).toEqual([
    {
      message:
        'Fields "a" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.',
      locations: [
        { line: 3, column: 3 },
        { line: 3, column: 30 },
      ],
    },
    {
      message: 'Field "id" must not have a selection since type "ID!" has no subfields.',
      locations: [{ line: 2, column: 17 }],
    },
  ]);
  expect(structuredClone(faults)).toEqual(faults);
});

test('dates are held to their rules where the hub has rules of its own', () => {
  const text = '{ measures(dueFrom: "2026-02-30") { id } }';
  expect(validate(text).map(({ message }) => message)).toEqual([
    'Expected value of type "Date", found "2026-02-30"; Date must be a calendar day, YYYY-MM-DD.',
  ]);
  expect(createValidation({ api, hasDates: false })(text)).toEqual([]);
});

test.each(['', '{', '{ measures(first: 1.) { id } }', 'hello { id }', '{a'.repeat(100_000)])(
  'what is not GraphQL is left to who parses it next: %.20s',
  (text) => {
    expect(validate(text)).toEqual([]);
  },
);

test('what nests too deep to be validated is refused rather than failing', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => `fragment F${at} on Measure { ...F${at + 1} }`);
  expect(validate(`${chain.join(' ')} fragment F20000 on Measure { id } { measures { ...F0 } }`)).toEqual([
    { message: 'The document nests too deep to be validated.', locations: [] },
  ]);
});
