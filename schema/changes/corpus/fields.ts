import type { Case } from './case.ts';

/** Fields and their types. */
export const fieldCases: Case[] = [
  {
    name: 'a field that nobody asks for is removed',
    edits: [['justice', 'pages: Int\n', '']],
    expected: [['BREAKING', 'FIELD_REMOVED', 'Plan.pages', 'justice', '']],
  },
  {
    name: 'a field that an operation asks for is removed',
    edits: [['justice', 'tags: [String!]!', '']],
    expected: [['BREAKING', 'FIELD_REMOVED', 'Plan.tags', 'justice', 'Plans']],
  },
  {
    name: 'a field is renamed',
    edits: [['labour', 'city: String', 'town: String']],
    expected: [
      ['BREAKING', 'FIELD_REMOVED', 'Office.city', 'labour', 'Offices'],
      ['SAFE', 'FIELD_ADDED', 'Office.town', 'labour', ''],
    ],
  },
  {
    name: 'a field is added',
    edits: [['labour', 'city: String', 'city: String street(short: Boolean): String']],
    expected: [['SAFE', 'FIELD_ADDED', 'Office.street', 'labour', '']],
  },
  {
    name: 'a field is made nullable',
    edits: [['justice', 'status: PlanStatus!', 'status: PlanStatus']],
    expected: [['BREAKING', 'FIELD_TYPE_CHANGED', 'Plan.status', 'justice', 'Plans']],
  },
  {
    name: 'a field is made non-null',
    edits: [['labour', 'city: String', 'city: String!']],
    expected: [['SAFE', 'FIELD_TYPE_CHANGED', 'Office.city', 'labour', '']],
  },
  {
    name: 'the items of a list are made nullable',
    edits: [['justice', 'tags: [String!]!', 'tags: [String]!']],
    expected: [['BREAKING', 'FIELD_TYPE_CHANGED', 'Plan.tags', 'justice', 'Plans']],
  },
  {
    name: 'a field gets another scalar type',
    edits: [['justice', 'budget: Float', 'budget: String']],
    expected: [['BREAKING', 'FIELD_TYPE_CHANGED', 'Plan.budget', 'justice', '']],
  },
  {
    name: 'a field becomes a list',
    edits: [['justice', 'owner: Agency', 'owner: [Agency!]']],
    expected: [['BREAKING', 'FIELD_TYPE_CHANGED', 'Plan.owner', 'justice', 'Paged']],
  },
  {
    name: 'a list becomes one item',
    edits: [['labour', 'offices: [Office!]', 'offices: Office']],
    expected: [['BREAKING', 'FIELD_TYPE_CHANGED', 'Query.offices', 'labour', 'Offices']],
  },
  {
    name: 'a field of an interface is removed with those of its types',
    edits: [
      [
        'justice',
        'title: String due: Day plan: Plan }\n    type LabourMeasure',
        'due: Day plan: Plan }\n    type LabourMeasure',
      ],
      ['justice', 'title: String @external due', 'due'],
      ['justice', 'title: String due: Day plan: Plan }\n  ', 'due: Day plan: Plan }\n  '],
      ['labour', 'title: String direction', 'direction'],
    ],
    expected: [
      ['BREAKING', 'FIELD_REMOVED', 'JusticeMeasure.title', 'justice', 'Measures'],
      ['BREAKING', 'FIELD_REMOVED', 'LabourMeasure.title', 'labour', 'Measures'],
      ['BREAKING', 'FIELD_REMOVED', 'Measure.title', 'justice', 'Measures'],
    ],
  },
  {
    name: 'a field of an interface is made non-null in one of its types',
    edits: [
      [
        'justice',
        'type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String',
        'type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String!',
      ],
    ],
    expected: [['SAFE', 'FIELD_TYPE_CHANGED', 'JusticeMeasure.title', 'justice', '']],
  },
  {
    name: 'a field of an interface is made nullable again in one of its types, as the interface has it',
    edits: [
      [
        'justice',
        'type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String',
        'type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String!',
      ],
    ],
    isReversed: true,
    expected: [['BREAKING', 'FIELD_TYPE_CHANGED', 'JusticeMeasure.title', 'justice', '']],
  },
  {
    name: 'what an @interfaceObject adds to every type is removed',
    edits: [['education', 'id: ID! reviews: [String!]', 'id: ID!']],
    expected: [
      ['BREAKING', 'FIELD_REMOVED', 'JusticeMeasure.reviews', 'education', 'Reviews'],
      ['BREAKING', 'FIELD_REMOVED', 'LabourMeasure.reviews', 'education', 'Reviews'],
      ['BREAKING', 'FIELD_REMOVED', 'Measure.reviews', 'education', 'Reviews'],
    ],
  },
  {
    name: 'descriptions come, go and change',
    edits: [
      ['justice', 'What the State intends.', 'What the State means to do.'],
      ['justice', 'plan(id: ID!)', 'plan("The id." id: ID!)'],
      ['justice', 'enum PlanStatus { OPEN', 'enum PlanStatus { "Under way." OPEN'],
    ],
    expected: [
      ['SAFE', 'TYPE_DESCRIPTION_CHANGED', 'Plan', 'justice', ''],
      ['SAFE', 'ENUM_VALUE_DESCRIPTION_CHANGED', 'PlanStatus.OPEN', 'justice', ''],
      ['SAFE', 'FIELD_ARGUMENT_DESCRIPTION_CHANGED', 'Query.plan(id:)', 'justice', ''],
    ],
  },
  {
    name: 'two fields that were alike come to conflict in an operation though each change is safe',
    edits: [['justice', 'type Annex { name: String letter: String }', 'type Annex { name: String! letter: String }']],
    operation: 'query Parts { plan(id: "p") { parts { ... on Section { name } ... on Annex { name } } } }',
    expected: [
      ['BREAKING', 'OPERATION_BROKEN', 'schema', '', 'Parts'],
      ['SAFE', 'FIELD_TYPE_CHANGED', 'Annex.name', 'justice', ''],
    ],
  },
];
