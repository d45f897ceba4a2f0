import { expect, test } from 'vitest';
import { descriptions } from './descriptions.ts';
import { contractOf } from './small-contract.fixture.ts';

const described = `type Query {
  "A thing."
  thing(
    "Its id."
    id: ID!
    "Which."
    filter: Filter
  ): Thing
}
"What has a colour."
interface Coloured {
  "Its colour."
  colour: Colour
}
"A thing."
type Thing implements Coloured {
  "Its colour."
  colour: Colour
  "Its parts."
  parts: [Part!]
}
"A part."
union Part = Thing
"A colour."
enum Colour {
  "Red."
  RED
}
"A criterion."
input Filter {
  "Colours."
  colour: [Colour!]
}
"A day."
scalar Day
`;

/** Checks a contract that justice and labour declare between them. */
const check = (justice: string, labour?: string) =>
  descriptions(contractOf({ justice, ...(labour !== undefined && { labour }) }));

test('a schema in which all is described has no problem', () => {
  expect(check(described)).toEqual([]);
});

test.each([
  ['an object type', 'Thing', 16],
  ['an interface', 'Coloured', 11],
  ['a union', 'Part', 23],
  ['an enum', 'Colour', 25],
  ['an enum value', 'Colour.RED', 27],
  ['an input type', 'Filter', 30],
  ['an input field', 'Filter.colour', 32],
  ['a scalar', 'Day', 35],
  ['a root field', 'Query.thing', 3],
  ['an argument', 'Query.thing(id:)', 5],
  ["an object's field", 'Thing.parts', 20],
  ["an interface's field", 'Coloured.colour', 13],
])('%s without description is named with its place', (_, coordinate, line) => {
  const lines = described.split('\n');
  lines[line - 2] = '';
  expect(check(lines.join('\n'))).toEqual([
    {
      code: 'DESCRIPTION_MISSING',
      message: `${coordinate} has no description.`,
      fix: 'Write one above it, in the file of the ministry that owns it.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line }],
    },
  ]);
});

test('a description of blanks is none', () => {
  const problems = check(described.replace('"A day."', '"  "'));
  expect(problems.map(({ message }) => message.split(' ')[0])).toEqual(['Day']);
});

test('all ministries that declare the element are named', () => {
  const justice = described.replace('"Its parts."', '').replace('parts: [Part!]', 'parts: [Part!] @shareable');
  const problems = check(justice, 'type Thing { parts: [Part!] @shareable } union Part = Thing');
  expect(problems[0]?.places).toEqual([
    { ministry: 'justice', file: 'justice.graphql', line: 20 },
    { ministry: 'labour', file: 'labour.graphql', line: 1 },
  ]);
});

test('a root type, to which every ministry adds, needs none', () => {
  expect(check(`${described} type Mutation { "It." run: Thing } type Subscription { "It." runs: Thing }`)).toEqual([]);
});
