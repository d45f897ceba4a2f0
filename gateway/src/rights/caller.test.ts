import { anonymous, type Caller } from '@ortaq/schema/wire';
import { expect, test } from 'vitest';
import { lacking } from './caller.ts';
import type { Clause, Rights } from './rights.ts';

const clauses: [string, Clause][] = [
  ['known', { kind: 'authenticated' }],
  ['a and b, or c', { kind: 'scopes', anyOf: [['a', 'b'], ['c']] }],
  ['compiling', { kind: 'policies', anyOf: [['upr-compiling']] }],
  ['nobody’s', { kind: 'policies', anyOf: [['hasOwnProperty'], ['unknown']] }],
  ['no list', { kind: 'scopes', anyOf: [] }],
];
const rights: Rights = { clauses: new Map(clauses), needs: new Map() };
const names = clauses.map(([name]) => name);
const caller = (given: Partial<Caller>): Caller => ({ kind: 'system', agency: 'labour', scopes: [], ...given });

test.each<[string, Caller, string[]]>([
  ['the public', anonymous, ['known', 'a and b, or c', 'compiling']],
  ['an officer', caller({ kind: 'person' }), ['a and b, or c', 'compiling']],
  ['who has one of two scopes', caller({ scopes: ['a'] }), ['a and b, or c', 'compiling']],
  ['who has both', caller({ scopes: ['b', 'a'] }), ['compiling']],
  ['who has the other', caller({ scopes: ['c'] }), ['compiling']],
  ['who satisfies a policy', caller({ agency: 'justice', scopes: ['upr:compile'] }), ['a and b, or c']],
])('%s lacks what it does not fulfil, and what nobody does', (_who, asking, lacked) => {
  expect(lacking(names, rights, asking)).toEqual([...lacked, 'nobody’s', 'no list']);
});

test('a clause that is not known nobody fulfils', () => {
  expect(lacking(['from elsewhere'], rights, caller({ scopes: ['a', 'b', 'c'] }))).toEqual(['from elsewhere']);
  expect(lacking([], rights, anonymous)).toEqual([]);
});
