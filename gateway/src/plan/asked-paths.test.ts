import { GraphQLError, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { keepAskedPaths } from './asked-paths.ts';

function pathsLeft(text: string, paths: (string | number)[][]) {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const errors = paths.map((path) => new GraphQLError('no', { path, extensions: { code: 'C' } }));
  return keepAskedPaths({ errors }, { document, operation }).errors?.map(({ path }) => path);
}

test('a path stays where the client asked for what it leads to, by alias, through lists and fragments of both kinds', () => {
  const text = `
    { m: measures { ...on Connection { nodes { ...F } } } m: measures { totalCount } }
    fragment F on Measure { id ...G }
    fragment G on Measure { title { en } }
  `;
  const asked = [['m'], ['m', 'nodes', 0, 'id'], ['m', 'nodes', 0, 'title', 'en'], ['m', 'totalCount']];
  expect(pathsLeft(text, asked)).toEqual(asked);
  const others = [['measures'], ['m', 'nodes', 0, 'revision'], ['m', 'id'], ['m', 'nodes', 0, 'title', 'en', 'x']];
  expect(pathsLeft(text, others)).toEqual(others.map(() => undefined));
});

test('fragments that spread one another many times take no longer than one', { timeout: 1_000 }, () => {
  const depth = 20;
  const fragments = Array.from(
    { length: depth },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
  );
  const text = `{ ...F0 } ${fragments.join(' ')} fragment F${depth} on Query { a { b } }`;
  expect(
    pathsLeft(text, [
      ['a', 'b'],
      ['a', 'c'],
    ]),
  ).toEqual([['a', 'b'], undefined]);
});
