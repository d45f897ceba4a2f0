import { parse, Source } from 'graphql';
import { expect, test } from 'vitest';
import { compose } from './composition.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"]) `;
const common = 'schema/common.graphql';

/** What is wrong with two ministries of a few lines, and with what they share. */
function errorsOf(labour: string, justice: string, shared = '') {
  const subgraphs = Object.entries({ labour, justice }).map(([name, sdl]) => ({
    name,
    url: `http://${name}.test/graphql`,
    modules: [
      parse(new Source(`${link}${sdl}`, `schema/ministries/${name}/all.graphql`)),
      ...(shared === '' ? [] : [parse(new Source(shared, common))]),
    ],
  }));
  const composed = compose(subgraphs);
  if (!('errors' in composed)) throw new Error('composed');
  return composed.errors;
}

test('what is wrong in the file that all share is told once, as no ministry’s own', () => {
  expect(errorsOf('type Query { a: Int }', 'type Query { b: Int }', '\n\ntype Shared { a: Nothing }')).toEqual([
    {
      code: 'INVALID_GRAPHQL',
      message: 'Unknown type Nothing',
      fix: expect.any(String),
      places: [{ ministry: null, file: common, line: 3 }],
    },
  ]);
});

test('the same fault in two ministries is told of both', () => {
  const errors = errorsOf('type Query { a: Nothing }', 'type Query { b: Int c: Nothing }');
  expect(errors.map(({ places }) => places.map(({ ministry }) => ministry))).toEqual([['labour'], ['justice']]);
});

test('a query that no ministry can answer is told by its way, with the field that is missing and its place', () => {
  const errors = errorsOf(
    'type Query { a: A }\ntype A @shareable { b: B }\ntype B @shareable { id: ID }',
    'type Query { d: B }\ntype B @shareable {\n  id: ID\n  c: Int\n}',
  );
  expect(errors).toEqual([
    {
      code: 'SATISFIABILITY_ERROR',
      message: expect.stringMatching(
        /^No ministry can answer what a query may ask, a\.b\.c:\n- from subgraph "labour":/,
      ),
      fix: expect.stringContaining('@key'),
      places: [{ ministry: 'justice', file: 'schema/ministries/justice/all.graphql', line: 4 }],
    },
  ]);
});

test('a way that ends at an object is told as well; of fields that one reason hinders, once', () => {
  const errors = errorsOf(
    'type Query { a: A }\ntype A @key(fields: "id", resolvable: false) { id: ID! }',
    'type Query { d: A }\ntype A @key(fields: "id number") {\n  id: ID!\n  b: B\n  number: Int!\n}\ntype B { c: Int }',
  );
  expect(errors).toMatchObject([{ code: 'SATISFIABILITY_ERROR', places: [{ ministry: 'justice', line: 4 }] }]);
  expect(errors[0]?.message).toMatch(
    /^No ministry can answer what a query may ask, a\.b:\n- from subgraph "labour":\n[^]*\nSo it is with A\.number\.$/,
  );
});

test('what is declared twice is told with both places, in the one ministry that it is about', () => {
  const errors = errorsOf(
    'type Query { a: A }\ntype A { a: Int }\ntype A { b: Int }',
    'type Query { b: A }\ntype A { c: Int }',
  );
  expect(errors[0]).toMatchObject({
    message: 'There can be only one type named "A"',
    places: [
      { ministry: 'labour', line: 2 },
      { ministry: 'labour', line: 3 },
    ],
  });
});

test('an address of @link that is none is told with its place', () => {
  expect(errorsOf('type Query { a: Int }', 'type Query { b: Int }\nextend schema @link(url: "federation")')).toEqual([
    {
      code: 'INVALID_LINK_IDENTIFIER',
      message: '"federation" is no address.',
      fix: expect.stringContaining('federation.graphql'),
      places: [{ ministry: 'justice', file: 'schema/ministries/justice/all.graphql', line: 2 }],
    },
  ]);
});
