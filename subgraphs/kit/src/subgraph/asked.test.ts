import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { columnsAsked, createAskedOf, loadersAsked } from './asked.ts';
import { childLoader } from './loaders.ts';

const schema = buildSchema(`
  type Query { books: [Book!]! things: [Thing!]! }
  interface Thing { id: ID! title: String }
  type Book implements Thing { id: ID! title: String author: Author pages: Int }
  type Film implements Thing { id: ID! title: String minutes: Int }
  type Author { id: ID! books: [Book!]! }
  type TextMatch { field: String }
  extend type Query { matches: [TextMatch!]! }
`);
const askedOf = createAskedOf(schema);
const table = { all: ['id', 'title', 'pages', 'authorId'], others: { author: ['authorId'] } };
const columns = (query: string) => columnsAsked(askedOf(parse(query)), 'Book', table).toSorted();

test('what is asked of a type is gathered from everywhere: lists, fragments, interfaces, behind conditions', () => {
  expect(columns('{ books { pages author { books { ...named } } } } fragment named on Book { id }')).toEqual([
    'authorId',
    'id',
    'pages',
  ]);
  expect(columns('{ things { ... on Film { minutes } title } }')).toEqual(['title']);
  expect(columns('query ($no: Boolean!) { books { __typename length: pages @skip(if: $no) } }')).toEqual(['pages']);
  expect(columns('{ things { ... on Film { title } } }')).toEqual([]);
});

test('a field of which nobody has said what it is answered from takes the whole row', () => {
  const { all } = table;
  expect(columnsAsked(askedOf(parse('{ books { author { id } } }')), 'Book', { all, others: {} })).toEqual(all);
});

test('what a search has matched may stand in any column', () => {
  expect(columns('{ books { id } matches { field } }')).toEqual(table.all.toSorted());
});

test('a document is read once', () => {
  const document = parse('{ books { id } }');
  expect(askedOf(document)).toBe(askedOf(document));
});

test('loaders are those of the fields that are asked for, each once', () => {
  const loader = (name: string) => childLoader<string>(name, String, async () => []);
  const authors = loader('authors');
  const byField = { author: authors, title: authors, pages: loader('pages'), id: loader('others') };
  expect(loadersAsked(askedOf(parse('{ books { title author { id } } }')), 'Book', byField)).toEqual([authors]);
});
