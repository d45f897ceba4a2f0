import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Json } from './json.ts';
import { rootSelections } from '../plan/fetched-fields.ts';
import { createSubtypes } from './subtypes.ts';
import { compileTake, type Taking } from './take.ts';

const types = new Set(['Labour', 'Justice', 'Owner']);
const subtypes = createSubtypes({ Measure: ['Labour', 'Justice'] }, (name) => types.has(name));

/** What is left of an answer, and what it lacks. */
function taken(text: string, answer: unknown, type?: string) {
  const data = JSON.parse(typeof answer === 'string' ? answer : JSON.stringify(answer)) as Json;
  const taking: Taking = { trail: [], lacking: [] };
  compileTake([rootSelections(parse(text))], subtypes)(data, taking, 0, type);
  return { data, lacking: taking.lacking };
}

test('what was not asked for is taken out at every depth, whatever it is called', () => {
  const answer = `{"stray":1,"__proto__":{"a":1},"m":[[{"id":1,"stray":{"x":1},"owner":{"name":"n","constructor":2}},null]],
    "json":{"any":{"thing":1}}}`;
  expect(taken('{ m: measures { id owner { name } owner { code: id } } json }', answer)).toEqual({
    data: { m: [[{ id: 1, owner: { name: 'n' } }, null]], json: { any: { thing: 1 } } },
    lacking: [['m', 0, 0, 'owner', 'code']],
  });
});

test('a field that is called like what every object has is one that was asked for, or is lacking', () => {
  const text = '{ constructor { toString } }';
  expect(taken(text, '{"constructor":{"toString":1}}')).toEqual({
    data: { constructor: { toString: 1 } },
    lacking: [],
  });
  expect(taken(text, '{"constructor":{}}').lacking).toEqual([['constructor', 'toString']]);
  expect(taken(text, {}).lacking).toEqual([['constructor']]);
});

const byType = '{ measures { __typename id ... on Labour { title } ... on Measure { year } ... on Owner { name } } }';

test('an object has and owes what was asked of its own type, and of what stands for it', () => {
  const all = { id: 1, title: 't', year: 2, name: 'n' };
  const measures = ['Labour', 'Justice', 'Owner'].flatMap((__typename) => [{ __typename, ...all }, { __typename }]);
  expect(taken(byType, { measures })).toEqual({
    data: {
      measures: [
        { __typename: 'Labour', id: 1, title: 't', year: 2 },
        { __typename: 'Labour' },
        { __typename: 'Justice', id: 1, year: 2 },
        { __typename: 'Justice' },
        { __typename: 'Owner', id: 1, name: 'n' },
        { __typename: 'Owner' },
      ],
    },
    lacking: [
      ['measures', 1, 'id'],
      ['measures', 1, 'title'],
      ['measures', 1, 'year'],
      ['measures', 3, 'id'],
      ['measures', 3, 'year'],
      ['measures', 5, 'id'],
      ['measures', 5, 'name'],
    ],
  });
});

test.each([7, null, ['Labour'], 'Nothing', 'constructor', undefined])(
  'an object that says %j of its type is lacking, and owes only what all owe',
  (__typename) => {
    expect(taken(byType, { measures: [{ id: 1, __typename }, { __typename }] })).toEqual({
      data: { measures: [{ id: 1 }, {}] },
      lacking: [
        ['measures', 0],
        ['measures', 1],
        ['measures', 1, 'id'],
      ],
    });
  },
);

test('what is known to be of a type need not say so', () => {
  const text = '{ ... on Labour { title } ... on Justice { year } ... { id } }';
  expect(taken(text, { year: 1 }, 'Labour')).toEqual({ data: {}, lacking: [['title'], ['id']] });
  expect(taken(text, { year: 1 })).toEqual({ data: { year: 1 }, lacking: [['id']] });
  const abstract = '{ ... on Labour { title } ... on Measure { year } }';
  expect(taken(abstract, { title: 't' }, 'Measure')).toEqual({ data: { title: 't' }, lacking: [['year']] });
});

test('null and what is of another kind owe nothing', () => {
  expect(taken('{ a { b } c { d } e { f } }', { a: null, c: 7, e: ['x', null] })).toEqual({
    data: { a: null, c: 7, e: ['x', null] },
    lacking: [],
  });
});

test('of very many places the first are named', () => {
  const measures = Array.from({ length: 500 }, () => ({}));
  const { lacking } = taken('{ measures { id } }', { measures });
  expect([lacking.length, lacking.at(-1)]).toEqual([200, ['measures', 199, 'id']]);
});
