import type { Case, Edit } from './case.ts';

// Composition keeps a directive of operations that every ministry knows.
const executableDirective = ['justice', 'labour', 'education'].map((ministry): Edit => [
  ministry,
  'type Query {',
  'directive @cached(seconds: Int) on FIELD type Query {',
]);

/** Types, enum values, union members and interfaces. */
export const typeCases: Case[] = [
  {
    name: 'a value is added to an enum that fields return',
    edits: [['justice', 'enum PlanStatus { OPEN', 'enum PlanStatus { DRAFT OPEN']],
    expected: [['DANGEROUS', 'ENUM_VALUE_ADDED', 'PlanStatus.DRAFT', 'justice', 'Plans']],
  },
  {
    name: 'a value is added to an enum that is only given',
    edits: [['justice', 'enum Language { KK', 'enum Language { TR KK']],
    expected: [['SAFE', 'ENUM_VALUE_ADDED', 'Language.TR', 'justice', '']],
  },
  {
    name: 'a value is removed from an enum that is returned, or may be given in a variable',
    edits: [['justice', 'CLOSED ', '']],
    expected: [['BREAKING', 'ENUM_VALUE_REMOVED', 'PlanStatus.CLOSED', 'justice', 'Plans Filtered']],
  },
  {
    name: 'a value that an operation writes is removed from an enum',
    edits: [['justice', 'Language { KK RU EN }', 'Language { RU EN }']],
    expected: [['BREAKING', 'ENUM_VALUE_REMOVED', 'Language.KK', 'justice', 'Plans']],
  },
  {
    name: 'a value that no operation writes is removed from an enum that is only given',
    edits: [['justice', 'Language { KK RU EN }', 'Language { KK RU }']],
    expected: [['BREAKING', 'ENUM_VALUE_REMOVED', 'Language.EN', 'justice', '']],
  },
  {
    name: 'a member is added to a union',
    edits: [['justice', 'union Part = Section | Annex', 'union Part = Section | Annex | Shelf']],
    expected: [['DANGEROUS', 'UNION_MEMBER_ADDED', 'Part', 'justice', 'Plans']],
  },
  {
    name: 'a member that an operation asks for is removed from a union',
    edits: [['justice', 'union Part = Section | Annex', 'union Part = Annex']],
    expected: [['BREAKING', 'UNION_MEMBER_REMOVED', 'Part', 'justice', 'Plans']],
  },
  {
    name: 'a member that nobody asks for is removed from a union',
    edits: [['justice', 'union Part = Section | Annex', 'union Part = Section']],
    expected: [['BREAKING', 'UNION_MEMBER_REMOVED', 'Part', 'justice', '']],
  },
  {
    name: 'a type implements an interface that nobody could ask by',
    edits: [['justice', 'type Annex {', 'type Annex implements Named {']],
    expected: [['SAFE', 'OBJECT_TYPE_INTERFACE_ADDED', 'Annex', 'justice', '']],
  },
  {
    name: 'a type of another kind implements an interface that clients ask by',
    edits: [
      [
        'justice',
        'type Annex { name',
        'type Annex implements Measure @key(fields: "id") { id: ID! title: String due: Day plan: Plan name',
      ],
    ],
    expected: [
      ['DANGEROUS', 'KEY_ADDED', 'Annex', 'justice', ''],
      ['DANGEROUS', 'OBJECT_TYPE_INTERFACE_ADDED', 'Annex', 'justice', 'Measures Reviews'],
      ['SAFE', 'FIELD_ADDED', 'Annex.due', 'justice', ''],
      ['SAFE', 'FIELD_ADDED', 'Annex.id', 'justice', ''],
      ['SAFE', 'FIELD_ADDED', 'Annex.plan', 'justice', ''],
      ['SAFE', 'FIELD_ADDED', 'Annex.reviews', 'education', ''],
      ['SAFE', 'FIELD_ADDED', 'Annex.title', 'justice', ''],
    ],
  },
  {
    name: 'a new type implements an interface that clients ask by',
    edits: [
      [
        'justice',
        'interface Named',
        'type Decree implements Measure @key(fields: "id") { id: ID! title: String due: Day plan: Plan }\n    interface Named',
      ],
    ],
    expected: [
      ['DANGEROUS', 'OBJECT_TYPE_INTERFACE_ADDED', 'Decree', 'justice', 'Measures Reviews'],
      ['SAFE', 'TYPE_ADDED', 'Decree', 'justice', ''],
    ],
  },
  {
    name: 'a type leaves an interface',
    edits: [['justice', 'type JusticeMeasure implements Measure @key', 'type JusticeMeasure @key']],
    expected: [
      ['BREAKING', 'OBJECT_TYPE_INTERFACE_REMOVED', 'JusticeMeasure', 'justice', 'Measures Reviews'],
      ['BREAKING', 'FIELD_REMOVED', 'JusticeMeasure.reviews', 'education', 'Reviews'],
    ],
  },
  {
    name: 'a type is added',
    edits: [
      ['justice', 'plan(id: ID!): Plan', 'plan(id: ID!): Plan decree: Decree'],
      [
        'justice',
        'interface Named',
        'type Decree { id: ID! "Its name." name(language: Language): String }\n    interface Named',
      ],
    ],
    expected: [
      ['SAFE', 'TYPE_ADDED', 'Decree', 'justice', ''],
      ['SAFE', 'FIELD_ADDED', 'Query.decree', 'justice', ''],
    ],
  },
  {
    name: 'a type is removed',
    edits: [
      ['justice', 'Section | Annex', 'Section'],
      ['justice', 'type Annex { name: String letter: String }', ''],
    ],
    expected: [
      ['BREAKING', 'TYPE_REMOVED', 'Annex', 'justice', ''],
      ['BREAKING', 'UNION_MEMBER_REMOVED', 'Part', 'justice', ''],
    ],
  },
  {
    name: 'a type of an interface is removed',
    edits: [
      [
        'justice',
        'type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String due: Day plan: Plan }',
        '',
      ],
    ],
    expected: [['BREAKING', 'TYPE_REMOVED', 'JusticeMeasure', 'justice', 'Measures Reviews']],
  },
  {
    name: 'a type to which no operation can come is removed',
    edits: [['justice', 'interface Named { name: String }', '']],
    expected: [['SAFE', 'TYPE_REMOVED', 'Named', 'justice', '']],
  },
  {
    name: 'a type is renamed',
    edits: [
      ['justice', 'Section | Annex', 'Chapter | Annex'],
      ['justice', 'type Section', 'type Chapter'],
    ],
    expected: [
      ['BREAKING', 'UNION_MEMBER_REMOVED', 'Part', 'justice', 'Plans'],
      ['BREAKING', 'TYPE_REMOVED', 'Section', 'justice', 'Plans'],
      ['DANGEROUS', 'UNION_MEMBER_ADDED', 'Part', 'justice', 'Plans'],
      ['SAFE', 'TYPE_ADDED', 'Chapter', 'justice', ''],
    ],
  },
  {
    name: 'a type becomes one of another kind',
    edits: [['justice', 'union Part = Section | Annex', 'type Part { text: String }']],
    expected: [['BREAKING', 'TYPE_KIND_CHANGED', 'Part', 'justice', 'Plans']],
  },
  {
    name: 'a scalar gets another format',
    edits: [['justice', 'https://day.test/1', 'https://day.test/2']],
    expected: [['DANGEROUS', 'SCALAR_SPECIFICATION_CHANGED', 'Day', 'justice', 'Filtered Reviews']],
  },
  {
    name: 'the first mutation is added',
    edits: [['labour', 'type Query {', 'type Mutation { close(office: ID!): Office }\n    type Query {']],
    expected: [
      ['SAFE', 'TYPE_ADDED', 'Mutation', 'labour', ''],
      ['SAFE', 'FIELD_ADDED', 'Mutation.close', 'labour', ''],
    ],
  },
  {
    name: 'a directive that an operation has is removed',
    edits: executableDirective,
    operation: 'query Cached { offices @cached(seconds: 5) { id } }',
    isReversed: true,
    expected: [['BREAKING', 'DIRECTIVE_REMOVED', '@cached', '', 'Cached']],
  },
  {
    name: 'a directive is added',
    edits: executableDirective,
    expected: [['SAFE', 'DIRECTIVE_ADDED', '@cached', '', '']],
  },
];
