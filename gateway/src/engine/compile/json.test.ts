import { expect, test } from 'vitest';
import { isJson, type Json, own, typenameOf } from './json.ts';

test('an object is one, a list, null or a plain value is not', () => {
  const values = [{}, JSON.parse('{"__proto__":1}'), [], null, undefined, 'text', 0, true];
  expect(values.map(isJson)).toEqual([true, true, false, false, false, false, false, false]);
});

test('what an object has under a name is its own, and nothing that all objects have', () => {
  const object = JSON.parse('{"constructor":"c","null":null,"list":[],"false":false}') as Json;
  const names = ['constructor', 'null', 'list', 'false', 'missing', 'toString', 'hasOwnProperty', 'valueOf'];
  expect(names.map((name) => own(object, name))).toEqual([
    'c',
    null,
    [],
    false,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('only a text is a type’s name', () => {
  const objects = [{ __typename: 'Measure' }, { __typename: 7 }, { __typename: null }, { __typename: ['A'] }, {}];
  expect(objects.map(typenameOf)).toEqual(['Measure', undefined, undefined, undefined, undefined]);
});
