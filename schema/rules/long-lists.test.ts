import { expect, test } from 'vitest';
import { longLists } from './long-lists.ts';
import { contractOf } from './small-contract.fixture.ts';

const check = (type: string) =>
  longLists(
    contractOf({
      justice: `type Query {\n a(first: Int): ${type} } type Page { nodes: [Int] } type AConnection { nodes: [Int] }`,
    }),
  );

test.each([
  '[Int!]! @listSize(assumedSize: 100)',
  '[Int] @listSize(slicingArguments: ["first"])',
  '[Int]',
  '[Int] @cost(weight: 500)',
  'AConnection @listSize(assumedSize: 500, sizedFields: ["nodes"])',
])('%s may be a plain list, or is none', (type) => {
  expect(check(type)).toEqual([]);
});

test.each(['[Int!]! @listSize(assumedSize: 101)', '[Int] @listSize(assumedSize: 101, slicingArguments: ["first"])'])(
  '%s has to be a connection',
  (type) => {
    expect(check(type)).toEqual([
      {
        code: 'LIST_TOO_LONG',
        message: 'Query.a is a plain list of up to 101 items; more than 100 take a connection.',
        fix: 'Return a connection, with `first`, `after`, `last` and `before`; or do not let the list get so long.',
        places: [{ ministry: 'justice', file: 'justice.graphql', line: 2 }],
      },
    ]);
  },
);
