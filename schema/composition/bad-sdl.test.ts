import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaPath } from '../sdl.ts';
import { composeMinistries } from './composition.ts';
import { doctoredSdl } from './doctored-sdl.ts';
import { printProblem } from './problem.ts';

const file = 'ministries/labour/digital-systems.graphql';
const purpose = '  purpose: LocalizedText @tag(name: "public")';
const key = '@key(fields: "id") {';
const head = '"A register, portal or other digital system of social protection."';

/** Bad SDL in labour's file: what stands in the place of a passage, with `#!` at the end of the line that is wrong. */
type BadSdl = [kind: string, passage: string, replacement: string, code: string, says: string, fix: string];

const before = (sdl: string): [string, string] => [head, `${sdl} #!\n${head}`];
const instead = (field: string): [string, string] => [purpose, `  ${field} #!`];
const keyed = (directive: string): [string, string] => [key, `${directive} { #!`];
const extra = (field: string): [string, string] => before(`extend type DigitalSystem { ${field} }`);

const kinds: BadSdl[] = [
  ['a colon is missing', ...instead('purpose LocalizedText'), 'INVALID_GRAPHQL', 'Expected ":"', 'colon'],
  [
    'a brace is not closed',
    ...before('type A { a: Int\ntype B { b: Int }'),
    'INVALID_GRAPHQL',
    'Expected',
    'Close the',
  ],
  ['a text is not closed', ...instead('"Its purpose'), 'INVALID_GRAPHQL', 'Unterminated string', 'with a quote'],
  ['a text has single quotes', ...instead("'Its purpose' a: Int"), 'INVALID_GRAPHQL', 'single quote', 'double quotes'],
  ['nothing is between braces', ...before('type A { }'), 'INVALID_GRAPHQL', 'found "}"', 'between the braces'],
  [
    'a keyword is wrong',
    ...before('types A { a: Int }'),
    'INVALID_GRAPHQL',
    'Unexpected Name "types"',
    'begins with type,',
  ],
  ['a name is reserved', ...before('enum A { true }'), 'INVALID_GRAPHQL', '"true" is reserved', 'another name'],
  [
    'a character is odd',
    ...instead('purpose: LocalizedText \u0001'),
    'INVALID_GRAPHQL',
    'U+0001',
    'Take the character out',
  ],
  [
    'a type is unknown',
    ...instead('purpose: LocalisedText'),
    'INVALID_GRAPHQL',
    'type LocalisedText',
    'as it is declared',
  ],
  ['a field is there twice', ...instead('name: LocalizedText!'), 'INVALID_GRAPHQL', 'Field name already', 'Keep one'],
  ['a type is there twice', ...before('type DigitalSystem { a: Int }'), 'INVALID_GRAPHQL', 'only one type', 'Keep one'],
  [
    'a type is empty',
    ...before('type A extend type Query { a: A }'),
    'INVALID_GRAPHQL',
    'one or more',
    'Give it a member',
  ],
  [
    'an interface is not kept',
    ...before('interface A { a: Int } type B implements A { b: Int }'),
    'INVALID_GRAPHQL',
    'A.a expected',
    'Give the type this field',
  ],
  [
    'a directive is unknown',
    ...instead('purpose: LocalizedText @publik'),
    'INVALID_GRAPHQL',
    '"@publik"',
    'as it is declared',
  ],
  [
    'a directive is not imported',
    ...instead('purpose: LocalizedText @provides(fields: "kk")'),
    'INVALID_GRAPHQL',
    '"@provides"',
    'federation.graphql',
  ],
  [
    'a directive has a wrong argument',
    ...keyed('@key(fields: "id", unique: true)'),
    'INVALID_GRAPHQL',
    '"unique"',
    'as the directive declares',
  ],
  ['a directive lacks an argument', ...keyed('@key'), 'INVALID_GRAPHQL', 'required', 'Give the directive'],
  [
    'a directive stands in a wrong place',
    ...instead('purpose: LocalizedText @key(fields: "kk")'),
    'INVALID_GRAPHQL',
    'may not be used',
    'where it may stand',
  ],
  [
    'a default is of another type',
    ...extra('a(first: Int = "ten"): Int'),
    'INVALID_GRAPHQL',
    'default value',
    'no quotes',
  ],
  ['a name begins with two underscores', ...extra('__a: Int'), 'INVALID_GRAPHQL', '"__a"', 'Begin the name'],
  [
    'an argument has an output type',
    ...extra('a(of: DigitalSystem): Int'),
    'INVALID_GRAPHQL',
    'Input Type',
    'an input type',
  ],
  [
    'a field has an input type',
    ...before('input A { a: Int } extend type Query { a: A }'),
    'INVALID_GRAPHQL',
    'Output Type',
    'an object type',
  ],
  [
    'a union has a scalar',
    ...before('union A = Int extend type Query { a: A }'),
    'INVALID_GRAPHQL',
    'non-object',
    'object types as members',
  ],
  [
    'an operation is among the types',
    ...before('query A { agencies { totalCount } }'),
    'INVALID_GRAPHQL',
    'executable',
    'schema/operations',
  ],
  [
    'a type that nobody has is extended',
    ...before('extend type Nobody { a: Int }'),
    'EXTENSION_WITH_NO_BASE',
    '"Nobody"',
    '"type" instead',
  ],
  ['a key names no field', ...keyed('@key(fields: "number")'), 'KEY_INVALID_FIELDS', '"number"', 'Name fields'],
  ['@external is not used', ...extra('a: Int @external'), 'EXTERNAL_UNUSED', 'DigitalSystem.a', 'Take the field out'],
  [
    '@requires takes what is its own',
    ...extra('a: Int @requires(fields: "state")'),
    'REQUIRES_FIELDS_MISSING_EXTERNAL',
    'DigitalSystem.state',
    '@external where',
  ],
  [
    "a root field is another ministry's too",
    ...before('extend type Query { agency(id: ID!): Agency }'),
    'INVALID_FIELD_SHARING',
    '"Query.agency"',
    'where it is not owned',
  ],
  [
    'a field has another type elsewhere',
    ...before('extend type Query { agencies: [Agency!] }'),
    'FIELD_TYPE_MISMATCH',
    '"Query.agencies"',
    'same type',
  ],
  [
    'a name is another kind elsewhere',
    ...before('enum Recommendation { A } extend type Query { a: Recommendation }'),
    'TYPE_KIND_MISMATCH',
    '"Recommendation"',
    'another name',
  ],
  [
    'an enum that is asked for lacks a value elsewhere',
    ...before('extend enum Language { DE }'),
    'ENUM_VALUE_MISMATCH',
    '"DE"',
    'in every ministry',
  ],
  [
    'no ministry can answer',
    ...before('extend type SdgRef { a: Int @shareable }'),
    'SATISFIABILITY_ERROR',
    '"SdgRef.a"',
    'common.graphql',
  ],
  [
    'an argument is required by one ministry alone',
    ...before('extend type Query { legalAct(id: ID!, a: Int!): LegalAct } type LegalAct { a: Int }'),
    'REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH',
    'Query.legalAct(a:)',
    'nullable first',
  ],
  [
    'what is hidden is referred to',
    ...before('type A @inaccessible { a: Int } extend type Query { a: A }'),
    'REFERENCED_INACCESSIBLE',
    '"A"',
    'Hide what refers',
  ],
  [
    '@override is on a key',
    ...instead('purpose: LocalizedText @override(from: "labour")'),
    'OVERRIDE_FROM_SELF_ERROR',
    'purpose',
    'from another',
  ],
  [
    'a list size is of no list',
    ...instead('purpose: LocalizedText @listSize(assumedSize: 2)'),
    'LIST_SIZE_APPLIED_TO_NON_LIST',
    'purpose',
    'as the field declares',
  ],
];

test.each(kinds)('%s: file, line and fix', (_, passage, replacement, code, says, fix) => {
  const sound = readFileSync(schemaPath + file, 'utf8');
  const lines = sound.replace(passage, () => replacement).split('\n');
  const line = lines.findIndex((text) => text.endsWith('#!')) + 1;
  expect(line).toBeGreaterThan(0);

  const result = composeMinistries(doctoredSdl(file, passage, replacement));
  if (!('errors' in result)) throw new Error('composed');
  const problem = result.errors.find((error) => error.code === code && error.message.includes(says));
  expect(problem ?? result.errors).toMatchObject({
    fix: expect.stringContaining(fix),
    places: expect.arrayContaining([{ ministry: 'labour', file: `schema/${file}`, line }]),
  });
  // All of them are told in full, and none as a stack.
  for (const each of result.errors) {
    expect(printProblem(each)).not.toMatch(/^\s+at (?!schema\/)|node_modules|file:\/\//m);
    expect(each).toMatchObject({ fix: expect.any(String), places: [expect.anything(), ...each.places.slice(1)] });
  }
});
