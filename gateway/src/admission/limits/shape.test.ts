import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { CircularFragment, shapesOf } from './shape.ts';

const shapes = (text: string) => shapesOf(parse(text));

test('fields, depth, aliases and root fields are counted through fragments of both kinds', () => {
  expect(
    shapes(`
      query Q { a: reviews { ...R ... on Review { b: id } } ...Root }
      fragment R on Review { recommendations { nodes { c: id } } }
      fragment Root on Query { agencies { ...on Agency { id } } d: plans { id } }
    `),
  ).toEqual([{ depth: 4, height: 9, aliases: 4, rootFields: 3 }]);
});

test('a fragment counts wherever it is spread, and each operation for itself', () => {
  expect(shapes('query A { ...F x { ...F } } query B { y } fragment F on T { a: f }')).toEqual([
    { depth: 2, height: 3, aliases: 2, rootFields: 2 },
    { depth: 1, height: 1, aliases: 0, rootFields: 1 },
  ]);
});

test('fragments that spread one another twice, a thousand deep, are counted in the time of reading them', () => {
  const levels = Array.from({ length: 1_000 }, (_, at) => `fragment F${at} on T { a { ...F${at + 1} ...F${at + 1} } }`);
  const [shape] = shapes(`{ ...F0 } ${levels.join(' ')} fragment F1000 on T { id }`);
  expect(shape).toMatchObject({ depth: 1_001, height: 2 ** 1_001 - 1 });
});

test.each([
  ['itself', '{ ...A } fragment A on T { a { ...A } }', 'A'],
  ['another that leads back', '{ ...A } fragment A on T { ...B } fragment B on T { a { ...A } }', 'A'],
  ['itself, and nothing spreads it', '{ a } fragment A on T { ...A }', 'A'],
])('a fragment that spreads %s has no end', (_what, text, fragment) => {
  expect(() => shapes(text)).toThrow(new CircularFragment(fragment));
});

test('an unknown fragment counts for nothing', () => {
  expect(shapes('{ a ...Unknown }')).toEqual([{ depth: 1, height: 1, aliases: 0, rootFields: 1 }]);
});
