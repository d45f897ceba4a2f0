import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { hashOf, operationsIn } from '../trusted/operation.ts';
import { metaOf } from './codegen.ts';

const document = parse(`
  fragment Before on Plan { id }
  query Plain { plans { id } }
  query Parted { plans { ...Before ...After } }
  fragment After on Plan { title { kk } }
`);
const trusted = operationsIn(document, 'site');
const [before, plain, parted, after] = document.definitions.map((definition) => [definition]);

test('a document knows its operation by name, type and hash', () => {
  const [{ id: hash } = { id: '' }] = trusted;
  const meta = metaOf(trusted)({ ...document, definitions: plain ?? [] });
  expect(meta).toEqual({ name: 'Plain', type: 'query', hash });
});

test('a document of several parts has the text that its hash is of, in whatever order the parts come', () => {
  const definitions = [parted, after, before].flatMap((each) => each ?? []);
  const { hash, text } = metaOf(trusted)({ ...document, definitions });
  expect(text).toMatch(/^fragment Before[^]*query Parted[^]*fragment After/);
  expect(hashOf(text ?? '')).toBe(hash);
});

test('a document that is not trusted is refused by name', () => {
  expect(() => metaOf([])({ ...document, definitions: plain ?? [] })).toThrow('Plain is no trusted operation.');
});
