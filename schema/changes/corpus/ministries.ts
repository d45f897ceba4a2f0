import type { Case } from './case.ts';

/** Ministries that join, leave or move, and what goes out of clients' sight or comes into it. */
export const ministryCases: Case[] = [
  {
    name: 'a field goes out of sight',
    edits: [['labour', 'city: String', 'city: String @inaccessible']],
    expected: [['BREAKING', 'FIELD_REMOVED', 'Office.city', 'labour', 'Offices']],
  },
  {
    name: 'a field and a value are added out of sight',
    edits: [
      ['labour', 'city: String', 'city: String street(short: Boolean): String @inaccessible'],
      ['justice', 'CLOSED', 'CLOSED LATE @inaccessible'],
    ],
    expected: [
      ['SAFE', 'HIDDEN_ELEMENT_ADDED', 'Office.street', 'labour', ''],
      ['SAFE', 'HIDDEN_ELEMENT_ADDED', 'PlanStatus.LATE', 'justice', ''],
    ],
  },
  {
    name: 'a field comes into sight',
    edits: [['labour', 'city: String', 'city: String @inaccessible']],
    isReversed: true,
    expected: [['SAFE', 'FIELD_ADDED', 'Office.city', 'labour', '']],
  },
  {
    name: 'a field and a type are removed that were out of sight',
    edits: [
      ['labour', 'type Office', 'type Safe @inaccessible { code: Int } type Office'],
      ['labour', 'city: String', 'city: String safe: Safe @inaccessible'],
    ],
    isReversed: true,
    expected: [
      ['SAFE', 'HIDDEN_ELEMENT_REMOVED', 'Office.safe', 'labour', ''],
      ['SAFE', 'HIDDEN_ELEMENT_REMOVED', 'Safe', 'labour', ''],
    ],
  },
  {
    name: 'a ministry joins',
    edits: [],
    joins: {
      health:
        'type Query { clinics: [Clinic!] } type Clinic @key(fields: "id") { id: ID! of: Agency } type Agency @key(fields: "id", resolvable: false) { id: ID! }',
    },
    expected: [
      ['DANGEROUS', 'MINISTRY_ADDED', 'health', 'health', ''],
      ['SAFE', 'TYPE_ADDED', 'Clinic', 'health', ''],
      ['SAFE', 'FIELD_ADDED', 'Query.clinics', 'health', ''],
    ],
  },
  {
    name: 'a ministry joins that answers for all measures and uses a value type that others have',
    edits: [],
    joins: {
      health:
        'type Query { hours: Span } type Span @shareable { from: String till: String } type Measure @interfaceObject @key(fields: "id") { id: ID! risk: Int }',
    },
    expected: [
      ['DANGEROUS', 'MINISTRY_ADDED', 'health', 'health', ''],
      ['SAFE', 'FIELD_ADDED', 'JusticeMeasure.risk', 'health', ''],
      ['SAFE', 'FIELD_ADDED', 'LabourMeasure.risk', 'health', ''],
      ['SAFE', 'FIELD_ADDED', 'Measure.risk', 'health', ''],
      ['SAFE', 'FIELD_ADDED', 'Query.hours', 'health', ''],
    ],
  },
  {
    name: 'a ministry leaves',
    edits: [],
    joins: {
      health:
        'type Query { clinics: [Clinic!] } type Clinic @key(fields: "id") { id: ID! } type Agency @key(fields: "id", resolvable: false) { id: ID! }',
    },
    operation: 'query Clinics { clinics { id } }',
    isReversed: true,
    expected: [
      ['BREAKING', 'TYPE_REMOVED', 'Clinic', 'health', 'Clinics'],
      ['BREAKING', 'FIELD_REMOVED', 'Query.clinics', 'health', 'Clinics'],
      ['DANGEROUS', 'MINISTRY_REMOVED', 'health', 'health', ''],
    ],
  },
  {
    name: 'a ministry is asked elsewhere',
    edits: [],
    urls: { labour: 'http://labour.test:4100/graphql' },
    expected: [['DANGEROUS', 'MINISTRY_URL_CHANGED', 'labour', 'labour', '']],
  },
];
