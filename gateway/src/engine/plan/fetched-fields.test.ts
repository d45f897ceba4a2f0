import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { fetchedFields, placesTold, renamedFields, rootSelections } from './fetched-fields.ts';
import type { Fetch } from './plan.ts';

const fieldsOf = (text: string) => fetchedFields(rootSelections(parse(text)));
const leaf = (name: string) => ({ name, within: null });
const onLabour = { path: ['found', '... on LabourMeasure', 'title__alias_0'], to: 'title' };

test('fields of all types are read from an operation, each once, by the names that were asked for', () => {
  const text = `query Q($a: Int) { m: measures { id ... on Labour { owner { id } } ... { owner { name } } } leaf leaf }
    fragment F on Query { unused }`;
  expect(fieldsOf(text)).toEqual([
    {
      name: 'm',
      within: [
        { name: 'id', within: null },
        {
          name: 'owner',
          within: [
            { name: 'id', within: null },
            { name: 'name', within: null },
          ],
        },
      ],
    },
    { name: 'leaf', within: null },
  ]);
});

test('what has no operation is no fetch', () => {
  expect(() => rootSelections(parse('fragment F on Query { a }'))).toThrow('the fetch has no operation');
});

test('of a renamed field the fetch gives what is within it under its own name', () => {
  const text = `{ found {
    id
    ... on LabourMeasure { title__alias_0: title { kk } }
    ... on JusticeMeasure { title__alias_0: title { ru } }
    ... on Act { title { en } }
  } }`;
  const fields = fieldsOf(text);
  // Several types may be renamed from the same name.
  const alias = { name: 'title__alias_0', within: [leaf('kk'), leaf('ru')] };
  expect(renamedFields(fields, onLabour)).toEqual([
    { name: 'found', within: [leaf('id'), alias, { name: 'title', within: [leaf('en'), leaf('kk'), leaf('ru')] }] },
  ]);
});

test('a renamed leaf is a leaf, and a field that is not asked for is not given', () => {
  const fields = [leaf('id'), leaf('a')];
  expect(renamedFields(fields, { path: ['a'], to: 'b' })).toEqual([leaf('id'), leaf('a'), leaf('b')]);
  expect(renamedFields(fields, { path: ['... on Act', 'x'], to: 'b' })).toEqual(fields);
  expect(renamedFields(fields, { path: ['a', 'x'], to: 'b' })).toEqual(fields);
});

test('a fetch tells of every field that it asks for, entities’ where they stand, and of what is renamed', () => {
  const fetch: Fetch = {
    kind: 'fetch',
    ministry: 'labour',
    path: [],
    operation: '{found{... on LabourMeasure{title__alias_0:title{kk}} id}}',
    operationName: undefined,
    isMutation: false,
    variables: [],
    requires: null,
    keyed: [],
    calledAs: [],
    renamed: [onLabour],
    contexts: [],
  };
  const places = (given: Partial<Fetch>) => placesTold({ ...fetch, ...given }).map((steps) => steps.join('.'));
  const found = ['found.title__alias_0', 'found.title__alias_0.kk', 'found.id', 'found.title', 'found.title.kk'];
  expect(places({})).toEqual(['found', ...found]);
  const operation = 'query($representations:[_Any!]!){_entities(representations:$representations){...on Act{x:a{b}}}}';
  expect(places({ operation, requires: [], renamed: [], path: ['all', '@', 'act'] })).toEqual([
    'all.act.x',
    'all.act.x.b',
  ]);
});
