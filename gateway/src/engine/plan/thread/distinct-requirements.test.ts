import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { distinguishRequirements } from './distinct-requirements.ts';

const graphs =
  'enum join__Graph { LABOUR @join__graph(name: "labour", url: "") A_B @join__graph(name: "a-b", url: "") }';

/** The document but for its graphs, and what stands in. */
function distinct(sdl: string) {
  const document = parse(`${graphs} ${sdl}`);
  const { supergraph, standIns } = distinguishRequirements(document);
  const [, ...definitions] = supergraph.definitions;
  return { same: supergraph === document, text: print({ ...supergraph, definitions }), standIns };
}

test('a supergraph in which nothing with arguments is required stays as it is', () => {
  const { same, standIns } = distinct(`
    type Item @join__type(graph: LABOUR, key: "id") {
      id: ID! title(in: Int): String
      a: Int @join__field(graph: LABOUR, requires: "id owner { id }") owner: Owner
    }
    type Owner { id: ID }
    input Filter { a: Int @join__field(graph: LABOUR, requires: "x(a: 1)") }`);
  expect([same, standIns.isEmpty()]).toEqual([true, true]);
});

test('a field of another name is required in its place, which each subgraph has as it has the field', () => {
  const { text, standIns } = distinct(`
    interface Node { "What it is called." title(in: Int = 1): [String!]! @join__field(graph: LABOUR) @tag(name: "x") }
    type Item implements Node @join__type(graph: LABOUR, key: "id") {
      id: ID!
      "What it is called."
      title(in: Int = 1): [String!]! @join__field(graph: LABOUR) @join__field(graph: A_B, external: true) @inaccessible
      a(of: Int): Int @join__field(graph: A_B, requires: "id title(in: 1)") @other(requires: "title(in: 3)")
      b: Int @join__field(graph: A_B, requires: "title(in: 2)") @join__field(graph: LABOUR, requires: "title(in: 1)")
    }`);
  expect(text).toBe(
    print(
      parse(`
    interface Node { "What it is called." title(in: Int = 1): [String!]! @join__field(graph: LABOUR) @tag(name: "x") }
    type Item implements Node @join__type(graph: LABOUR, key: "id") {
      id: ID!
      "What it is called."
      title(in: Int = 1): [String!]! @join__field(graph: LABOUR) @join__field(graph: A_B, external: true) @inaccessible
      "What it is called."
      title__required0: [String!]! @join__field(graph: LABOUR) @join__field(graph: A_B, external: true)
      "What it is called."
      title__required1: [String!]! @join__field(graph: LABOUR) @join__field(graph: A_B, external: true)
      a(of: Int): Int @join__field(graph: A_B, requires: "id title__required0") @other(requires: "title(in: 3)")
      b: Int @join__field(graph: A_B, requires: "title__required1") @join__field(graph: LABOUR, requires: "title__required0")
    }`),
    ),
  );
  expect(['a', 'b'].map((field) => [...standIns.neededBy('a-b', field)])).toEqual([
    ['title__required0'],
    ['title__required1'],
  ]);
  expect([[...standIns.neededBy('labour', 'b')], [...standIns.neededBy('labour', 'a')]]).toEqual([
    ['title__required0'],
    [],
  ]);
});
