import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { withResolvableKeys } from './resolvable-keys.ts';

const changed = (sdl: string) => print(withResolvableKeys(parse(sdl)));

test('a key by which a subgraph cannot be entered is left out where there is another', () => {
  const type = (...keys: string[]) => `type Measure ${keys.join(' ')} { id: ID }`;
  const [id, code, idle] = [
    '@join__type(graph: LABOUR, key: "id")',
    '@join__type(graph: LABOUR, key: "code", resolvable: true)',
    '@join__type(graph: LABOUR, key: "register", resolvable: false)',
  ];
  const elsewhere = '@join__type(graph: JUSTICE, key: "register", resolvable: false)';
  expect(changed(type(idle, id, elsewhere, code))).toBe(print(parse(type(id, elsewhere, code))));
  const ofInterface = type(idle, code).replace('type', 'interface');
  expect(changed(ofInterface)).toBe(print(parse(type(code).replace('type', 'interface'))));
});

test.each([
  'type Measure @join__type(graph: LABOUR, key: "id", resolvable: false) { id: ID }',
  'type Measure @join__type(graph: LABOUR) @join__type(graph: LABOUR, key: "id", resolvable: false) { id: ID }',
  'type Measure @join__type(graph: LABOUR, key: "id") @join__type(graph: LABOUR, key: "code") { id: ID }',
  'type Measure @other(graph: LABOUR, key: "a", resolvable: false) @join__type(graph: LABOUR, key: "id") { id: ID }',
  'union Measure @join__type(graph: LABOUR, key: "id") = Labour',
])('where there is no other, or nothing to leave out, the document is the same: %s', (sdl) => {
  const document = parse(sdl);
  expect(withResolvableKeys(document)).toBe(document);
});
