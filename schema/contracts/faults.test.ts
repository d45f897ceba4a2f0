import { expect, test } from 'vitest';
import { contractOf } from '../rules/small-contract.fixture.ts';
import { filterContracts } from './contract.ts';

/** What is wrong with the contract of ministry `a`'s SDL, in which `@open` stands for the tag. */
function problems(sdl: string) {
  const { composition, places } = contractOf({ a: sdl.replaceAll('@open', '@tag(name: "public")') });
  const { errors, hints } = filterContracts(composition, places);
  return [...errors, ...hints].map(({ places: [place], ...problem }) => ({
    ...problem,
    place: place && `${place.file}:${place.line} (${place.ministry})`,
  }));
}

const tag = '@tag(name: "public")';

test('a contract of which nothing can be asked for', () => {
  expect(problems('type Query { a: Int }')).toEqual([
    {
      code: 'CONTRACT_QUERY_EMPTY',
      message: 'The contract "public" has nothing to ask for: no field of Query is in it.',
      fix: `Give the fields of Query that are open ${tag}.`,
      place: 'a.graphql:1 (a)',
    },
  ]);
});

test('a required argument without the tag', () => {
  const sdl = `type Query {
    a(
      id: ID!
      kind: Int! = 1
      on: Int
    ): Int @open
    b(id: ID!): Int
  }`;
  expect(problems(sdl)).toEqual([
    {
      code: 'CONTRACT_ARGUMENT_REQUIRED',
      message:
        'Query.a(id:) is required and not in the contract "public", so that nobody could ask for Query.a, which is.',
      fix: `Give it ${tag}, make it nullable or give it a default, or take the tag off Query.a.`,
      place: 'a.graphql:3 (a)',
    },
  ]);
});

test('a required input field without the tag', () => {
  const sdl = `type Query { a(by: By @open): Int @open b(of: Of): Int }
    input By { id: ID @open
      kind: Int!
      on: Int! = 1 }
    input Of { id: ID! }`;
  expect(problems(sdl)).toEqual([
    {
      code: 'CONTRACT_INPUT_FIELD_REQUIRED',
      message: 'By.kind is required and not in the contract "public", so that nobody could give a By, which is.',
      fix: `Give it ${tag}, make it nullable or give it a default, or take the tag off Query.a(by:).`,
      place: 'a.graphql:3 (a)',
    },
  ]);
});

test.each([
  ['an object', 'type Query { a: Plan @open }\n type Plan { id: ID }', 'Plan', 'Query.a'],
  [
    'an interface',
    'type Query { a: Node @open }\n interface Node { id: ID } type X implements Node { id: ID @open }',
    'Node',
    'Query.a',
  ],
  ['an input type', 'type Query { a(by: By @open): Int @open }\n input By { id: ID }', 'By', 'Query.a(by:)'],
  ["a union's member", 'type Query { a: Found @open } union Found = Plan\n type Plan { id: ID }', 'Plan', 'Query.a'],
])('%s of which no field is tagged', (_kind, sdl, type, through) => {
  expect(problems(sdl)).toEqual([
    {
      code: 'CONTRACT_TYPE_EMPTY',
      message: `${type} is in the contract "public" through ${through}, and none of its fields is.`,
      fix: `Give those of its fields that are open ${tag}, or take the tag off ${through}.`,
      place: 'a.graphql:2 (a)',
    },
  ]);
});

test("an interface's field that a type which implements it does not open", () => {
  const sdl = `type Query { a: Node @open }
    interface Node { id: ID @open name(in: Int @open): String @open }
    type X implements Node { id: ID @open
      name(in: Int): String @open }
    type Y implements Node { name(in: Int @open): String @open
      id: ID }`;
  const broken = (member: string, line: number) => ({
    code: 'CONTRACT_INTERFACE_BROKEN',
    message: expect.stringMatching(
      new RegExp(
        String.raw`^${member.replace(/[()]/g, String.raw`\$&`)} is not in the contract "public", and Node\..+, which it implements, is\.$`,
      ),
    ),
    fix: expect.stringContaining(`Give it ${tag} too, or take the tag off Node.`),
    place: `a.graphql:${line} (a)`,
  });
  expect(problems(sdl)).toEqual([broken('X.name(in:)', 4), broken('Y.id', 6)]);
});

test('a default that gives what is not in the contract', () => {
  const sdl = `type Query { a(
      by: [By] = [{ id: 1, in: { kind: 2 } }] @open): Int @open }
    input By { id: ID @open in: In @open }
    input In { kind: Int on: Int @open }`;
  expect(problems(sdl)).toEqual([
    {
      code: 'CONTRACT_DEFAULT_HIDDEN',
      message: 'The default of Query.a(by:) gives In.kind, which is not in the contract "public".',
      fix: `Give In.kind ${tag}, take it out of the default, or take the tag off Query.a(by:).`,
      place: 'a.graphql:2 (a)',
    },
  ]);
});

test('what else is no schema is told in the words of GraphQL', () => {
  const sdl = `type Query { a: Node @open }
    interface Node { a(x: Int! = 1): Int @open }
    type X implements Node { a(x: Int! @open): Int @open }`;
  expect(problems(sdl)).toMatchObject([{ code: 'CONTRACT_INVALID', message: expect.stringContaining('X.a') }]);
});

test.each([
  ['Secret.id', 'nothing in it gives or takes Secret', 'type Secret {\n id: ID @open key: ID }'],
  ['Secret', 'nothing in it gives or takes Secret', '\n type Secret @open { id: ID }'],
  ['Kind', 'nothing in it gives or takes Kind', '\n enum Kind @open { A }'],
  ['X.b(x:)', 'X.b is not in it', 'type X { c: Int @open b(\nx: Int @open): Int } extend type Query { x: X @open }'],
])('the tag on %s, which nobody can come to, is told', (coordinate, why, sdl) => {
  expect(problems(`type Query { a: Int @open } ${sdl}`)).toEqual([
    {
      code: 'CONTRACT_TAG_IDLE',
      message: `${coordinate} carries ${tag} and is not in the contract "public": ${why}.`,
      fix: 'Tag what leads to it, or take the tag off.',
      place: 'a.graphql:2 (a)',
    },
  ]);
});

test("a root type's own tag is told", () => {
  expect(problems('type Query @open { a: Int @open }')).toMatchObject([
    { code: 'CONTRACT_TAG_IDLE', message: expect.stringContaining("every ministry's") },
  ]);
});

test('what is inaccessible may be tagged before it is opened', () => {
  const sdl = `type Query { a: Int @open b(x: Int @open): Later @open @inaccessible }
    type Later @open @inaccessible { id: ID @open }
    enum Kind @open @inaccessible { A }`;
  expect(problems(sdl)).toEqual([]);
});

test('a description that names what is not in the contract is told', () => {
  const sdl = `type Query { a: Plan @open }
    type Plan {
      "What \`note.text\` says, and not \`true\` or remark."
      id: ID @open
      "Not \`text\`."
      note: Note
      kind: Kind @open
    }
    type Note { text: String }
    enum Kind {
      "Before \`B\`, see \`Note\`."
      A
      "Past \`GONE\`."
      B
      GONE @inaccessible
    }`;
  const told = (coordinate: string, name: string, line: number) => ({
    code: 'CONTRACT_NAME_TOLD',
    message: `The description of ${coordinate} names \`${name}\`, which is not in the contract "public".`,
    fix: 'Say it without the name, or give what has the name the tag.',
    place: `a.graphql:${line} (a)`,
  });
  expect(problems(sdl)).toEqual([told('Kind.A', 'Note', 12), told('Kind.B', 'GONE', 14), told('Plan.id', 'note', 4)]);
});
