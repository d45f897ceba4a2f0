import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { hashOf } from '../../trusted/operation.ts';
import { readTrustedOperations } from '../../trusted/read.ts';
import * as generated from './generated/graphql.ts';

const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document'));
const trusted = readTrustedOperations();

test('there is a document for each trusted operation, and no other', () => {
  const names = trusted.map(({ name }) => `${name}Document`);
  expect(documents.map(([name]) => name).toSorted()).toEqual(names.toSorted());
});

test.each(trusted)(
  'the document of $name has the hash and the very text that the hub trusts',
  ({ name, ...operation }) => {
    const document = documents.find(([each]) => each === `${name}Document`)?.[1];
    if (!(document instanceof generated.TypedDocumentString)) throw new Error(`${name} has no document.`);
    const { hash, type, text = String(document).trim() } = document.__meta__ ?? {};
    expect({ hash, type, text }).toEqual({ hash: operation.id, type: operation.type, text: operation.body });
    expect(hashOf(String(text))).toBe(hash);
    expect(() => parse(String(document))).not.toThrow();
  },
);
