import { anonymous } from '@ortaq/schema/wire';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { noRights, type Rights } from '../rights/rights.ts';
import { createGuard } from './guard.ts';
import { prepare } from './prepared.ts';

const schema = buildSchema('type Query { a: Int b: Int c: Int item: Item } type Item { a: Int d: Int }');
const rights: Rights = {
  clauses: new Map([
    ['authenticated', { kind: 'authenticated' }],
    ['scopes a', { kind: 'scopes', anyOf: [['a']] }],
  ]),
  needs: new Map([
    ['Query.a', ['scopes a']],
    ['Query.b', ['authenticated', 'scopes a']],
    ['Item.d', ['authenticated']],
  ]),
};
const officer = { kind: 'person', agency: 'labour', scopes: [] } as const;

function prepared(text: string) {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document has no operation');
  return [prepare(text, document, operation), document] as const;
}

test('of what a document needs, wherever it stands, a caller is denied what it lacks', () => {
  const { deniedTo, neededBy } = createGuard(rights, schema);
  const needed = (text: string) => neededBy(...prepared(text));
  expect(needed('{ c item { a } __schema { types { name } } }')).toEqual([]);
  expect(needed('{ c item { ...F } } fragment F on Item { x: d @skip(if: true) }')).toEqual(['authenticated']);
  expect(needed('{ b a }')).toEqual(['authenticated', 'scopes a']);
  const denied = [anonymous, officer, { ...officer, scopes: ['a'] }].map((caller) =>
    deniedTo(caller, ...prepared('{ b item { d } }')),
  );
  expect(denied).toEqual([['authenticated', 'scopes a'], ['scopes a'], []]);
});

test('a document is looked through once, and not at all where there are no rights', () => {
  const [operation, document] = prepared('{ a }');
  const unreadable = { kind: document.kind, definitions: [] };
  const guard = createGuard(rights, schema);
  expect(guard.neededBy(operation, document)).toBe(guard.neededBy(operation, unreadable));
  expect(createGuard(noRights, schema).neededBy(operation, document)).toEqual([]);
});
