import type { Case } from './case.ts';

/** What clients do not see: who answers what, keys, rights, costs. */
export const federationCases: Case[] = [
  {
    name: 'a field moves to another ministry',
    edits: [
      ['labour', 'city: String ', ''],
      ['education', 'schools: [School!] rooms', 'schools: [School!] city: String rooms'],
    ],
    expected: [['DANGEROUS', 'FIELD_MOVED', 'Office.city', 'education labour', 'Offices']],
  },
  {
    name: 'a field moves to another ministry by @override',
    edits: [
      ['education', 'schools: [School!] rooms', 'schools: [School!] city: String @override(from: "labour") rooms'],
    ],
    expected: [['DANGEROUS', 'FIELD_MOVED', 'Office.city', 'education labour', 'Offices']],
  },
  {
    name: 'a field is taken over for a part of the requests',
    edits: [
      [
        'education',
        'schools: [School!] rooms',
        'schools: [School!] city: String @override(from: "labour", label: "percent(20)") rooms',
      ],
    ],
    expected: [['DANGEROUS', 'FIELD_OVERRIDE_CHANGED', 'Office.city', 'education labour', 'Offices']],
  },
  {
    name: 'a field is answered by a second ministry',
    edits: [['education', 'schools: [School!] rooms', 'schools: [School!] floor: Int @shareable rooms']],
    expected: [['DANGEROUS', 'FIELD_SHARED', 'Office.floor', 'education labour', '']],
  },
  {
    name: 'a type moves to a ministry that had a part of it',
    edits: [
      ['labour', 'type Span @shareable { from: String till: String }', ''],
      ['labour', 'offices: [Office!]', ''],
      [
        'labour',
        'type Office @key(fields: "id") { id: ID! city: String head: Agency rooms: Int floor: Int @shareable open: Span }',
        '',
      ],
      ['education', 'schools: [School!] officesOfSchools', 'offices: [Office!] schools: [School!] officesOfSchools'],
      [
        'education',
        'schools: [School!] rooms: Int @external capacity: Int @requires(fields: "rooms")',
        'schools: [School!] city: String head: Agency rooms: Int floor: Int open: Span capacity: Int',
      ],
      [
        'education',
        'type Measure',
        'type Agency @key(fields: "id", resolvable: false) { id: ID! } type Span { from: String till: String } type Measure',
      ],
    ],
    expected: [
      ['DANGEROUS', 'FIELD_REQUIRES_CHANGED', 'Office.capacity', 'education', 'Offices'],
      ['DANGEROUS', 'FIELD_MOVED', 'Office.city', 'education labour', 'Offices'],
      ['DANGEROUS', 'FIELD_MOVED', 'Office.floor', 'education labour', ''],
      ['DANGEROUS', 'FIELD_MOVED', 'Office.head', 'education labour', ''],
      ['DANGEROUS', 'FIELD_MOVED', 'Office.open', 'education labour', ''],
      ['DANGEROUS', 'FIELD_MOVED', 'Office.rooms', 'education labour', ''],
      ['DANGEROUS', 'FIELD_MOVED', 'Query.offices', 'education labour', 'Offices'],
      ['DANGEROUS', 'TYPE_MOVED', 'Span', 'education labour', ''],
      ['SAFE', 'TYPE_MINISTRY_ADDED', 'Agency', 'education justice labour', ''],
      ['SAFE', 'TYPE_MINISTRY_REMOVED', 'Office', 'education labour', ''],
      ['SAFE', 'FIELD_EXTERNAL_CHANGED', 'Office.rooms', 'education labour', ''],
    ],
  },
  {
    name: 'a type that one ministry has moves to another with the field that leads to it',
    edits: [
      ['justice', 'archive(year: Int): Archive @deprecated(reason: "Plans stay. Removed after 2026-10-31.")', ''],
      ['justice', 'type Archive { size: Int shelf: Shelf }', ''],
      ['justice', 'type Shelf { number: Int }', ''],
      [
        'labour',
        'offices: [Office!]',
        'offices: [Office!] archive(year: Int): Archive @deprecated(reason: "Plans stay. Removed after 2026-10-31.")',
      ],
      ['labour', 'type Office', 'type Archive { size: Int shelf: Shelf } type Shelf { number: Int } type Office'],
    ],
    expected: [
      ['DANGEROUS', 'TYPE_MOVED', 'Archive', 'justice labour', ''],
      ['DANGEROUS', 'FIELD_MOVED', 'Query.archive', 'justice labour', ''],
      ['DANGEROUS', 'TYPE_MOVED', 'Shelf', 'justice labour', ''],
    ],
  },
  {
    name: 'a key changes',
    edits: [['education', 'type School @key(fields: "id")', 'type School @key(fields: "id name")']],
    expected: [['DANGEROUS', 'KEY_CHANGED', 'School', 'education', 'Offices']],
  },
  {
    name: 'a key is added',
    edits: [['justice', 'type Plan @key(fields: "id")', 'type Plan @key(fields: "id") @key(fields: "code")']],
    expected: [['DANGEROUS', 'KEY_ADDED', 'Plan', 'justice', 'Plans Filtered Paged Numbers']],
  },
  {
    name: 'a key is removed',
    edits: [['justice', 'type Plan @key(fields: "id")', 'type Plan']],
    expected: [['DANGEROUS', 'KEY_REMOVED', 'Plan', 'justice', 'Plans Filtered Paged Numbers']],
  },
  {
    name: 'a stub becomes resolvable',
    edits: [['labour', 'type Agency @key(fields: "id", resolvable: false)', 'type Agency @key(fields: "id")']],
    expected: [['DANGEROUS', 'KEY_RESOLVABLE_CHANGED', 'Agency', 'justice labour', 'Paged']],
  },
  {
    name: 'a ministry comes to refer to a type',
    edits: [
      ['education', 'type Measure', 'type Agency @key(fields: "id", resolvable: false) { id: ID! } type Measure'],
    ],
    expected: [['SAFE', 'TYPE_MINISTRY_ADDED', 'Agency', 'education justice labour', '']],
  },
  {
    name: 'a ministry comes to use a value type that others have',
    edits: [
      ['education', 'name: String office', 'name: String hours: Span office'],
      ['education', 'type Measure', 'type Span @shareable { from: String till: String } type Measure'],
    ],
    expected: [
      ['SAFE', 'FIELD_ADDED', 'School.hours', 'education', ''],
      ['SAFE', 'TYPE_MINISTRY_ADDED', 'Span', 'education labour', ''],
    ],
  },
  {
    name: 'a field reads another field of another ministry',
    edits: [
      [
        'education',
        'rooms: Int @external capacity: Int @requires(fields: "rooms")',
        'rooms: Int @external floor: Int @external capacity: Int @requires(fields: "rooms floor")',
      ],
    ],
    expected: [
      ['DANGEROUS', 'FIELD_REQUIRES_CHANGED', 'Office.capacity', 'education', 'Offices'],
      ['SAFE', 'FIELD_EXTERNAL_CHANGED', 'Office.floor', 'labour', ''],
    ],
  },
  {
    name: 'a field brings a field of another ministry',
    edits: [
      ['education', 'officesOfSchools: [Office!]', 'officesOfSchools: [Office!] @provides(fields: "floor")'],
      ['education', 'rooms: Int @external', 'rooms: Int @external floor: Int @external'],
    ],
    expected: [
      ['DANGEROUS', 'FIELD_PROVIDES_CHANGED', 'Query.officesOfSchools', 'education', ''],
      ['SAFE', 'FIELD_EXTERNAL_CHANGED', 'Office.floor', 'labour', ''],
    ],
  },
  {
    name: 'a field is to be read by those who are signed in only',
    edits: [
      ['justice', 'phone: String', 'phone: String @authenticated'],
      ['labour', 'city: String', 'city: String @authenticated'],
    ],
    expected: [
      ['DANGEROUS', 'ACCESS_CHANGED', 'Agency.phone', 'justice', ''],
      ['DANGEROUS', 'ACCESS_CHANGED', 'Office.city', 'labour', 'Offices'],
    ],
  },
  {
    name: 'it is said for the first time what a field costs',
    edits: [['labour', 'city: String', 'city: String @cost(weight: 5)']],
    expected: [['SAFE', 'COST_CHANGED', 'Office.city', 'labour', '']],
  },
  {
    name: 'it is no longer said what a field costs',
    edits: [['labour', 'city: String', 'city: String @cost(weight: 5)']],
    isReversed: true,
    expected: [['DANGEROUS', 'COST_CHANGED', 'Office.city', 'labour', 'Offices']],
  },
  {
    name: 'a field, an argument and a type are tagged',
    edits: [
      ['labour', 'city: String', 'city: String @tag(name: "public")'],
      ['labour', 'agency: ID!', 'agency: ID! @tag(name: "public")'],
      ['justice', 'type Shelf', 'type Shelf @tag(name: "public")'],
    ],
    expected: [
      ['SAFE', 'TAGS_CHANGED', 'Office.city', 'labour', ''],
      ['SAFE', 'TAGS_CHANGED', 'Query.measuresOf(agency:)', 'labour', ''],
      ['SAFE', 'TAGS_CHANGED', 'Shelf', 'justice', ''],
    ],
  },
  {
    name: 'a tag is taken off, and with it the field from the contracts that filter by it',
    edits: [['labour', 'city: String', 'city: String @tag(name: "public")']],
    isReversed: true,
    expected: [['DANGEROUS', 'TAGS_CHANGED', 'Office.city', 'labour', '']],
  },
  {
    name: 'a field is no longer answered by a second ministry',
    edits: [['education', 'schools: [School!] rooms', 'schools: [School!] floor: Int @shareable rooms']],
    isReversed: true,
    expected: [['DANGEROUS', 'FIELD_UNSHARED', 'Office.floor', 'education labour', '']],
  },
  {
    name: 'a policy is asked for, whose type the specification brings',
    edits: [['labour', 'city: String ', 'city: String @policy(policies: [["read"]]) ']],
    expected: [['DANGEROUS', 'ACCESS_CHANGED', 'Office.city', 'labour', 'Offices']],
  },
  {
    name: 'everyone is to read what those who are signed in read',
    edits: [['labour', 'city: String', 'city: String @authenticated']],
    isReversed: true,
    expected: [['DANGEROUS', 'ACCESS_CHANGED', 'Office.city', 'labour', 'Offices']],
  },
  {
    name: 'a type is to be read by those who are signed in only',
    edits: [['labour', 'type Office @key(fields: "id") {', 'type Office @key(fields: "id") @authenticated {']],
    expected: [['DANGEROUS', 'ACCESS_CHANGED', 'Office', 'education labour', 'Offices']],
  },
  {
    name: 'a field that an interface has too is to be read by those who are signed in only',
    edits: [
      [
        'justice',
        'type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String',
        'type JusticeMeasure implements Measure @key(fields: "id") { id: ID! title: String @authenticated',
      ],
    ],
    expected: [
      ['DANGEROUS', 'ACCESS_CHANGED', 'JusticeMeasure.title', 'justice', 'Measures'],
      ['DANGEROUS', 'ACCESS_CHANGED', 'Measure.title', 'justice', 'Measures'],
    ],
  },
];
