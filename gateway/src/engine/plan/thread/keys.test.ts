import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Requirement } from '../plan.ts';
import { readKeys } from './keys.ts';

const document = parse(`
  enum join__Graph { LABOUR @join__graph(name: "labour", url: "") JUSTICE @join__graph(name: "justice", url: "") }
  interface Measure @join__type(graph: JUSTICE, key: "register no") { register: ID no: Int }
  type Labour @join__type(graph: LABOUR, key: "id") @join__type(graph: LABOUR, key: "owner { code } year")
    @join__type(graph: LABOUR, key: "idle", resolvable: false) @join__type(graph: JUSTICE) { id: ID }
`);
const { typesWithKey } = readKeys(document, { Measure: ['Labour'] });

const fields = (...names: string[]): Requirement[] =>
  names.map((name) => ({ kind: 'field', name: `${name}__required0`, as: name, selections: null }));
const on = (type: string, ...selections: Requirement[]): Requirement => ({ kind: 'fragment', on: type, selections });

test.each<[string, Requirement[], string, string[]]>([
  ['a key', [on('Labour', ...fields('__typename', 'id'))], 'labour', ['Labour']],
  ['a key of several fields', [on('Labour', ...fields('year', 'owner'))], 'labour', ['Labour']],
  ['a part of a key', [on('Labour', ...fields('year', 'title'))], 'labour', []],
  ['a key that cannot be entered by', [on('Labour', ...fields('idle'))], 'labour', []],
  ['another ministry’s key', [on('Labour', ...fields('id'))], 'justice', []],
  ['a key of the interface', [on('Labour', ...fields('register', 'no'))], 'justice', ['Labour']],
  ['the interface’s own key', [on('Measure', ...fields('register', 'no'))], 'justice', ['Measure']],
  ['a type that has no key there', [on('Act', ...fields('title'))], 'labour', ['Act']],
  ['nothing', [], 'labour', []],
  ['fields of no type', fields('id'), 'labour', []],
  [
    'several types',
    [on('Labour', ...fields('id')), on('Measure', ...fields('x')), on('Labour', ...fields('title'), on('Act'))],
    'labour',
    ['Labour', 'Measure', 'Act'],
  ],
])('with %s a ministry can be asked about these types', (_what, requires, ministry, types) => {
  expect(typesWithKey(requires, ministry)).toEqual(types);
});
