import { type ConstDirectiveNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costChange } from './costs.ts';

function directives(text: string): readonly ConstDirectiveNode[] {
  const [type] = parse(`scalar A ${text}`).definitions;
  return type?.kind === 'ScalarTypeDefinition' ? (type.directives ?? []) : [];
}

test.each([
  ['', '@listSize(assumedSize: 20)', 'SAFE', /^has its first @listSize: /],
  ['', '@cost(weight: 2) @listSize(assumedSize: 20)', 'SAFE', /^has its first @cost and @listSize: /],
  ['@listSize(assumedSize: 20)', '@cost(weight: 2) @listSize(assumedSize: 20)', 'SAFE', /^has its first @cost: /],
  ['@listSize(assumedSize: 20)', '@listSize(assumedSize: 10)', 'SAFE', /before @listSize\(assumedSize: 20\): no op/],
  ['@cost(weight: 2)', '@cost(weight: 1)', 'SAFE', /no operation costs more/],
  ['@listSize(assumedSize: 20)', '@listSize(assumedSize: 50)', 'DANGEROUS', /may come over it$/],
  ['@cost(weight: 2)', '@cost(weight: 3)', 'DANGEROUS', /^has @cost\(weight: 3\), before @cost\(weight: 2\): /],
  ['@cost(weight: 2)', '@cost(weight: 3) @listSize(assumedSize: 1)', 'DANGEROUS', /may come over/],
  ['@listSize(assumedSize: 20)', '', 'DANGEROUS', /^has none, before /],
  ['@listSize(slicingArguments: ["a"])', '@listSize(slicingArguments: ["b"])', 'DANGEROUS', /may come over/],
  ['@listSize(assumedSize: 9)', '@listSize(assumedSize: 8, slicingArguments: ["b"])', 'DANGEROUS', /may come over/],
])('from "%s" to "%s" is %s', (was, now, level, says) => {
  expect(costChange(directives(was), directives(now))).toEqual({ class: level, says: expect.stringMatching(says) });
});
