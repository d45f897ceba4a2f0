import fc from 'fast-check';
import { parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import { fetchedFields, rootSelections } from '../plan/fetched-fields.ts';
import type { Json } from './json.ts';
import { merge } from './merge.ts';
import { createSubtypes } from './subtypes.ts';

vi.setConfig({ testTimeout: 30_000 });

const subtypes = createSubtypes({ Measure: ['LabourMeasure'] });
const fieldsOf = (text: string) => fetchedFields(rootSelections(parse(text)));

/** What comes of answers to fetches that are joined in this order. */
function merged(...fetched: [text: string, answer: Json][]): Json {
  const target: Json = {};
  for (const [text, answer] of fetched) merge(target, structuredClone(answer), fieldsOf(text), subtypes);
  return target;
}

test('answers to several fetches are joined at every level', () => {
  const measures = (...items: unknown[]) => ({ measures: items });
  expect(
    merged(
      [
        '{ measures { id owner { id } tags { a } } }',
        measures({ id: 1, owner: { id: 'o' }, tags: [[{ a: 1 }]] }, null),
      ],
      [
        '{ measures { title owner { name } tags { b } } count }',
        { ...measures({ title: 't', owner: { name: 'n' }, tags: [[{ b: 2 }]] }, { title: 'u' }), count: 2 },
      ],
    ),
  ).toEqual({
    measures: [{ id: 1, owner: { id: 'o', name: 'n' }, tags: [[{ a: 1, b: 2 }]], title: 't' }, { title: 'u' }],
    count: 2,
  });
});

test('what was not asked for is not taken, whatever it is called', () => {
  const answer = JSON.parse('{"id":1,"stray":2,"__proto__":{"polluted":true},"owner":{"id":"o"}}') as Json;
  const target = merged(['{ id owner { id } constructor toString }', answer]);
  expect(target).toEqual({ id: 1, owner: { id: 'o' } });
  expect(Object.keys(target)).toEqual(['id', 'owner']);
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
});

test('a field called constructor is a field like another', () => {
  expect(
    merged(['{ constructor { a } }', { constructor: { a: 1 } }], ['{ constructor { b } }', { constructor: { b: 2 } }]),
  ).toEqual({ constructor: { a: 1, b: 2 } });
});

test.each<[string, unknown, unknown, unknown]>([
  ['null is replaced by an object', null, { a: 1 }, { a: 1 }],
  ['an object is not replaced by null', { a: 1 }, null, { a: 1 }],
  ['an object is not replaced by a list', { a: 1 }, [{ a: 2 }], { a: 1 }],
  ['a list is not replaced by an object', [{ a: 1 }], { a: 2 }, [{ a: 1 }]],
  ['a later object adds to an earlier', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['null in a list is replaced', [null, { a: 1 }], [{ a: 2 }, null], [{ a: 2 }, { a: 1 }]],
])('%s', (_what, first, second, result) => {
  expect(merged(['{ f { a b } }', { f: first }], ['{ f { a b } }', { f: second }])).toEqual({ f: result });
});

test('of a leaf the later value holds', () => {
  expect(merged(['{ a }', { a: 1 }], ['{ a }', { a: 2 }])).toEqual({ a: 2 });
  expect(merged(['{ a }', { a: 1 }], ['{ a }', {}])).toEqual({ a: 1 });
});

test('a type’s name holds against a later one, but for that of an interface', () => {
  const named = (...names: string[]) =>
    merged(...names.map((name): [string, Json] => ['{ __typename }', { __typename: name }]));
  expect(named('LabourMeasure', 'Measure')).toEqual({ __typename: 'LabourMeasure' });
  expect(named('LabourMeasure', 'Other')).toEqual({ __typename: 'LabourMeasure' });
  expect(named('Measure', 'LabourMeasure')).toEqual({ __typename: 'LabourMeasure' });
});

test.each([[[{ a: 1 }]], [[{ a: 1 }, { a: 2 }, { a: 3 }]], [[]]])(
  'a list of another length than elsewhere is not usable: %j',
  (items) => {
    const join = () => merged(['{ f { a } }', { f: [{ a: 1 }, { a: 2 }] }], ['{ f { a } }', { f: items }]);
    expect(join).toThrow(expect.objectContaining({ name: 'FetchFailure', reason: 'unusable' }));
  },
);

/** An object of known shape, as two ministries give each a part of it. */
const parts = fc.letrec<{ object: { one: Json; other: Json; whole: Json } }>((tie) => ({
  object: fc
    .record({
      a: fc.option(fc.integer()),
      b: fc.option(fc.integer()),
      f: fc.option(fc.array(fc.option(tie('object'), { maxDepth: 3 }), { maxLength: 3 }), { maxDepth: 3 }),
    })
    .map(({ a, b, f }) => ({
      one: { a, f: f?.map((item) => item?.one ?? null) ?? null },
      other: { b, f: f?.map((item) => item?.other ?? null) ?? null },
      whole: { a, b, f: f?.map((item) => item?.whole ?? null) ?? null },
    })),
})).object;

test('whichever part comes first, the whole is the same', () => {
  const nested = (field: string) => `${field} f { ${field} f { ${field} f { ${field} f { ${field} } } } }`;
  fc.assert(
    fc.property(parts, ({ one, other, whole }) => {
      const [first, second] = [`{ ${nested('a')} }`, `{ ${nested('b')} }`];
      expect(merged([first, one], [second, other])).toEqual(whole);
      expect(merged([second, other], [first, one])).toEqual(whole);
    }),
  );
});
