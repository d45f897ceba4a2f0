import { expect, test } from 'vitest';
import { manifestText } from './manifest.ts';
import { operationsFolder } from './operations.fixture.ts';
import { readTrustedOperations } from './read.ts';

const files = {
  'office/B.graphql': 'query B { b }',
  'office/A.graphql': 'query A { a }',
  'map/B.graphql': 'query B { b }',
};
const b = {
  id: '967c6a00169d201fe04191715aa8f83cd6170b22f5c748ec0d8ccd39bfdb3b35',
  type: 'query',
  name: 'B',
  body: 'query B {\n  b\n}',
};
const a = {
  id: 'a2e93ae31651942b495db72b919ced0636a2450954bffd338df4c1578380b9fc',
  type: 'query',
  name: 'A',
  body: 'query A {\n  a\n}',
};

test('the manifest has Apollo’s format, and what two clients send once for each', () => {
  expect(JSON.parse(manifestText(readTrustedOperations(operationsFolder(files))))).toEqual({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      { ...b, clientName: 'map' },
      { ...a, clientName: 'office' },
      { ...b, clientName: 'office' },
    ],
  });
});

test('its text is the same in whatever order operations come', () => {
  const operations = readTrustedOperations(operationsFolder(files));
  const text = manifestText(operations);
  expect(manifestText(operations.toReversed())).toBe(text);
  expect(text).toMatch(/^\{\n {2}"format": /);
  expect(text).toMatch(/\}\n$/);
});
