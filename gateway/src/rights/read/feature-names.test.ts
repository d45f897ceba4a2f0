import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { featureNames } from './feature-names.ts';

const names = (links: string) => [...featureNames(parse(`schema ${links} { query: Query }`), 'policy')];

test.each([
  ['@link(url: "https://specs.apollo.dev/policy/v0.1")', ['policy']],
  ['@link(for: SECURITY, url: "https://specs.apollo.dev/policy/v0.1", as: "rule")', ['rule']],
  ['@link(url: "https://specs.apollo.dev/policy/v0.1", import: ["@policy", "Policy"])', ['policy']],
  ['@link(url: "https://specs.apollo.dev/policy/v0.1", import: [{name: "@policy", as: "@rule"}])', ['rule']],
  ['@link(url: "https://specs.apollo.dev/policy/v0.1", import: [{name: "Policy", as: "Rule"}])', ['policy']],
  ['@link(url: "https://specs.apollo.dev/policy/v1.4", import: [])', ['policy']],
  ['@links(url: "https://specs.apollo.dev/policy/v0.1")', ['policy']],
  ['@core(feature: "https://specs.apollo.dev/policy/v0.1", as: "rule")', ['rule']],
  [
    '@link(url: "https://specs.apollo.dev/policy/v0.1") @link(url: "https://specs.apollo.dev/policy/v0.2", as: "rule")',
    ['policy', 'rule'],
  ],
  ['@link(url: "https://specs.apollo.dev/tag/v0.3")', []],
  ['@link(url: "https://specs.apollo.dev/policy-like/v0.3")', []],
  ['@link(url: "https://x.kz/policy/v0.1") @policy', []],
  ['', []],
])('%s', (links, expected) => {
  expect(names(links)).toEqual(expected);
});

test('a schema’s extension links as well', () => {
  const text = 'extend schema @link(url: "https://specs.apollo.dev/policy/v0.1")';
  expect([...featureNames(parse(text), 'policy')]).toEqual(['policy']);
});
