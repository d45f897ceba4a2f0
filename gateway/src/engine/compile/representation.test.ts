import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RequiredField, RequiredFragment, Requirement } from '../plan/plan.ts';
import type { Json } from './json.ts';
import { compileRepresentation } from './representation.ts';
import { createSubtypes } from './subtypes.ts';

const subtypes = createSubtypes({ Measure: ['LabourMeasure', 'JusticeMeasure'] });
const field = (name: string, selections: Requirement[] | null = null, as = name): RequiredField => ({
  kind: 'field',
  name,
  as,
  selections,
});
const on = (type: string, ...selections: Requirement[]): RequiredFragment => ({
  kind: 'fragment',
  on: type,
  selections,
});
const typename = field('__typename');

const compiled = (...requires: Requirement[]) =>
  compileRepresentation({ requires, keyed: ['LabourMeasure', 'JusticeMeasure'], calledAs: [] }, subtypes);

function represented(entity: Json, ...requires: Requirement[]): unknown {
  const text = compiled(...requires)(entity);
  return text === null ? null : JSON.parse(text);
}

const measure = { __typename: 'LabourMeasure', id: 'қ"1', year: 2024, none: null, tags: ['a', null], stray: true };

test('an entity is told by its type and what is required of it, and nothing else', () => {
  const requires = on('LabourMeasure', typename, field('id'), field('year'), field('none'), field('tags'));
  expect(represented(measure, requires)).toEqual({
    __typename: 'LabourMeasure',
    id: 'қ"1',
    year: 2024,
    none: null,
    tags: ['a', null],
  });
});

test('each type has what is required of it and of its interface, each field once', () => {
  const requires = [
    on('LabourMeasure', typename, field('id'), field('year')),
    on('JusticeMeasure', typename, field('none')),
    on('Measure', field('id'), field('none')),
  ];
  const text = compiled(...requires)(measure);
  expect(text).toBe(String.raw`{"__typename":"LabourMeasure","id":"қ\"1","year":2024,"none":null}`);
  expect(represented({ ...measure, __typename: 'JusticeMeasure' }, ...requires)).toEqual({
    __typename: 'JusticeMeasure',
    none: null,
    id: 'қ"1',
  });
});

test.each<[string, Json]>([
  ['has no type', { id: 1, year: 2 }],
  ['has a type of which nothing is required', { __typename: 'Act', id: 1, year: 2 }],
  ['lacks what is required', { __typename: 'LabourMeasure', id: 1 }],
  ['lacks all of it', { __typename: 'LabourMeasure' }],
])('an entity that %s is not told', (_what, entity) => {
  expect(represented(entity, on('LabourMeasure', typename, field('id'), field('year')))).toBeNull();
});

test('a ministry that has only the interface is told that', () => {
  const requires = [on('Measure', typename, field('id'))];
  const calledAs = [{ on: 'Measure', typename: 'Measure' }];
  const represent = compileRepresentation({ requires, calledAs, keyed: ['Measure'] }, subtypes);
  expect(['LabourMeasure', 'Measure'].map((type) => represent({ __typename: type, id: 1 }))).toEqual([
    '{"__typename":"Measure","id":1}',
    '{"__typename":"Measure","id":1}',
  ]);
});

test('a field is sent under the name that the ministry knows it by', () => {
  const requires = on('LabourMeasure', typename, field('title__required0', null, 'title'));
  expect(represented({ ...measure, title__required0: 'kk' }, requires)).toEqual({
    __typename: 'LabourMeasure',
    title: 'kk',
  });
});

test('nothing is asked of a type whose requirements have no key of the ministry’s', () => {
  const requires = [on('Measure', typename, field('year'))];
  const represent = compileRepresentation({ requires, calledAs: [], keyed: ['JusticeMeasure'] }, subtypes);
  expect(['LabourMeasure', 'JusticeMeasure'].map((type) => represent({ __typename: type, year: 1 }))).toEqual([
    null,
    '{"__typename":"JusticeMeasure","year":1}',
  ]);
});

test('what is required within objects is told through lists of lists, and nothing else of them', () => {
  const requires = on('LabourMeasure', typename, field('owners', [field('id'), field('of', [field('code')])]));
  const owner = { id: 1, stray: 2, of: { code: 'a', stray: 3 } };
  expect(represented({ ...measure, owners: [[owner, null], [], null] }, requires)).toEqual({
    __typename: 'LabourMeasure',
    owners: [[{ id: 1, of: { code: 'a' } }, null], [], null],
  });
  expect(represented({ ...measure, owners: null }, requires)).toEqual({ __typename: 'LabourMeasure', owners: null });
});

test('an object within has what is required of its own type, and nothing of which nothing is', () => {
  const within = [typename, on('LabourMeasure', field('id')), on('Measure', field('year'))];
  const requires = on('LabourMeasure', typename, field('next', within));
  const next = [{ ...measure }, { ...measure, __typename: 'JusticeMeasure' }, { __typename: 'Act', id: 1 }];
  expect(represented({ ...measure, next }, requires)).toEqual({
    __typename: 'LabourMeasure',
    next: [
      { __typename: 'LabourMeasure', id: 'қ"1', year: 2024 },
      { __typename: 'JusticeMeasure', year: 2024 },
      { __typename: 'Act' },
    ],
  });
  const untold = on('LabourMeasure', typename, field('next', [on('JusticeMeasure', field('id'))]));
  expect(represented({ ...measure, next: { id: 1 } }, untold)).toEqual({ __typename: 'LabourMeasure', next: {} });
});

test('an object of which a part is not known is not told as null: nothing is told of what needs it', () => {
  const owner = field('owner', [field('id'), field('of', [field('code')])]);
  const requires = on('LabourMeasure', typename, field('id'), owner);
  const owned = (of: unknown) => represented({ ...measure, owner: of }, requires);
  expect([owned({ id: 1 }), owned({ id: 1, of: {} }), owned({ id: 1, of: 'text' }), owned(7)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  const known = { __typename: 'LabourMeasure', id: measure.id };
  expect([owned(null), owned({ id: 1, of: null })]).toEqual([
    { ...known, owner: null },
    { ...known, owner: { id: 1, of: null } },
  ]);
});

test('in a list an object of which a part is not known is null, and the others are told', () => {
  const requires = on('LabourMeasure', typename, field('next', [field('id'), field('of', [field('code')])]));
  const next = [{ id: 1, of: { code: 'a' } }, { id: 2, of: {} }, { id: 3 }, [{ of: { code: 'b' } }], 7];
  expect(represented({ ...measure, next }, requires)).toEqual({
    __typename: 'LabourMeasure',
    next: [{ id: 1, of: { code: 'a' } }, null, null, [null], null],
  });
});

test('selections of one field are joined, whatever fragments they stand in', () => {
  const requires = [
    on('LabourMeasure', typename, field('owner', [field('id')])),
    on('Measure', field('owner', [field('name')])),
  ];
  const owner = { id: 1, name: 'n', stray: 2 };
  expect(represented({ ...measure, owner }, ...requires)).toEqual({
    __typename: 'LabourMeasure',
    owner: { id: 1, name: 'n' },
  });
});

test('what every object has is not taken for a required field', () => {
  expect(represented(measure, on('Measure', typename, field('constructor')))).toBeNull();
  const own = { ...measure, constructor: 'c', toString: ['t'] };
  expect(represented(own, on('Measure', typename, field('constructor'), field('toString')))).toEqual({
    __typename: 'LabourMeasure',
    constructor: 'c',
    toString: ['t'],
  });
});

test('a value that lies too deep to be printed is not told', () => {
  const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`) as unknown;
  const requires = on('LabourMeasure', typename, field('id'));
  expect(represented({ ...measure, id: nested(100) }, requires)).toEqual({
    __typename: 'LabourMeasure',
    id: nested(100),
  });
  expect(represented({ ...measure, id: nested(101) }, requires)).toBeNull();
});

// Leaves of any JSON; undefined where a field could not be fetched.
const leaf = fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined });

test('equal texts are of equal values, and a text is the JSON of what is required', () => {
  const represent = compiled(on('LabourMeasure', typename, field('id'), field('year')));
  fc.assert(
    fc.property(leaf, leaf, (id, year) => {
      const text = represent({
        __typename: 'LabourMeasure',
        ...(id !== undefined && { id }),
        ...(year !== undefined && { year }),
      });
      const whole = { __typename: 'LabourMeasure', id, year };
      expect(text).toBe(id === undefined || year === undefined ? null : JSON.stringify(whole));
    }),
  );
});
