import { expect, test } from 'vitest';
import { readCosts } from './statements.ts';

const linked = (link: string, directives: string) => `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") ${link} { query: Query }
  type Query { a(b: Int ${directives.split('|')[2] ?? ''}): [Int] ${directives.split('|')[0]} }
  scalar Heavy ${directives.split('|')[1] ?? ''}`;

const size = { assumedSize: 5, slicingArguments: ['first'] };

test.each([
  ['imported', '@link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"])', 'cost', 'listSize'],
  [
    'renamed',
    '@link(url: "https://specs.apollo.dev/cost/v0.1", import: [{ name: "@cost", as: "@weighs" }, { name: "@listSize", as: "@sized" }])',
    'weighs',
    'sized',
  ],
  ['not imported', '@link(url: "https://specs.apollo.dev/cost/v0.1")', 'cost__cost', 'cost__listSize'],
  ['under another name', '@link(url: "https://specs.apollo.dev/cost/v0.1", as: "c")', 'c__cost', 'c__listSize'],
])('what is stated by directives that are %s is read', (_how, link, cost, listSize) => {
  const supergraph = linked(
    link,
    `@${listSize}(assumedSize: 5, slicingArguments: ["first"])|@${cost}(weight: 7)|@${cost}(weight: 3)`,
  );
  expect(readCosts(supergraph)).toEqual({
    weights: new Map([
      ['Query.a(b:)', 3],
      ['Heavy', 7],
    ]),
    sizes: new Map([['Query.a', size]]),
  });
});

test('a directive of the same name that is another’s states no cost', () => {
  const supergraph = linked('@link(url: "https://specs.apollo.dev/cost/v0.1", as: "c")', '@listSize(assumedSize: 5)');
  expect(readCosts(supergraph)).toEqual({ weights: new Map(), sizes: new Map() });
});
