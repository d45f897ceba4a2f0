import type { Case } from './case.ts';

const retired = '2026-10-31';

/** Deprecations, and what goes after them. */
export const retirementCases: Case[] = [
  {
    name: 'a field is deprecated',
    edits: [['justice', 'pages: Int', 'pages: Int @deprecated(reason: "Nobody counts. Removed after 2027-06-30.")']],
    expected: [['SAFE', 'FIELD_DEPRECATION_ADDED', 'Plan.pages', 'justice', '']],
  },
  {
    name: 'a field is deprecated with a date that is past',
    edits: [['justice', 'tags: [String!]!', 'tags: [String!]! @deprecated(reason: "Gone. Removed after 2026-11-21.")']],
    expected: [['DANGEROUS', 'FIELD_DEPRECATION_ADDED', 'Plan.tags', 'justice', 'Plans']],
  },
  {
    name: 'an argument, an input field and an enum value are deprecated',
    edits: [
      ['justice', 'draft: Boolean', 'draft: Boolean @deprecated(reason: "No. Removed after 2027-06-30.")'],
      ['justice', 'text: String\n', 'text: String @deprecated(reason: "No. Removed after 2027-06-30.")\n'],
      ['justice', 'CLOSED', 'CLOSED @deprecated(reason: "No. Removed after 2027-06-30.")'],
    ],
    expected: [
      ['SAFE', 'INPUT_FIELD_DEPRECATION_ADDED', 'PlanFilter.text', 'justice', ''],
      ['SAFE', 'ENUM_VALUE_DEPRECATION_ADDED', 'PlanStatus.CLOSED', 'justice', ''],
      ['SAFE', 'FIELD_ARGUMENT_DEPRECATION_ADDED', 'Query.plans(draft:)', 'justice', ''],
    ],
  },
  {
    name: 'a deprecation is taken back',
    edits: [['justice', ' @deprecated(reason: "Ids do. Removed after 2027-03-31.")', '']],
    expected: [['SAFE', 'FIELD_DEPRECATION_REMOVED', 'Plan.number', 'justice', '']],
  },
  {
    name: 'the reason of a deprecation changes',
    edits: [['justice', 'Ids do. Removed after 2027-03-31.', 'Take the id. Removed after 2027-04-30.']],
    expected: [['SAFE', 'FIELD_DEPRECATION_REASON_CHANGED', 'Plan.number', 'justice', '']],
  },
  {
    name: 'the day of removal comes nearer',
    edits: [['justice', 'Removed after 2027-03-31', 'Removed after 2026-12-31']],
    expected: [['DANGEROUS', 'FIELD_DEPRECATION_REASON_CHANGED', 'Plan.number', 'justice', 'Numbers']],
  },
  {
    name: 'a deprecated field is removed before its day',
    edits: [['justice', 'number: Int @deprecated(reason: "Ids do. Removed after 2027-03-31.")', '']],
    expected: [['BREAKING', 'FIELD_REMOVED', 'Plan.number', 'justice', 'Numbers']],
  },
  {
    name: 'a deprecated field is removed after its day, but an operation still asks for it',
    edits: [['justice', 'code: String! @deprecated(reason: "Ids do. Removed after 2026-10-31.")', '']],
    expected: [['BREAKING', 'FIELD_REMOVED', 'Plan.code', 'justice', 'Numbers', retired]],
  },
  {
    name: 'a deprecated input field is removed after its day, but a variable may hold it',
    edits: [['justice', '      code: String @deprecated(reason: "Ids do. Removed after 2026-10-31.")\n', '']],
    expected: [['BREAKING', 'INPUT_FIELD_REMOVED', 'PlanFilter.code', 'justice', 'Filtered', retired]],
  },
  {
    name: 'a deprecated enum value is removed after its day: whose variable may hold it is hurt, who only asks is not',
    operation: 'query Statuses { plans(limit: 5) { status } }',
    edits: [['justice', 'PAUSED @deprecated(reason: "Never used. Removed after 2026-10-31.")', '']],
    expected: [['BREAKING', 'ENUM_VALUE_REMOVED', 'PlanStatus.PAUSED', 'justice', 'Plans Filtered', retired]],
  },
  {
    name: 'a deprecated field is removed after its day, with the types that only it led to',
    edits: [
      ['justice', 'archive(year: Int): Archive @deprecated(reason: "Plans stay. Removed after 2026-10-31.")', ''],
      ['justice', 'type Archive { size: Int shelf: Shelf }', ''],
      ['justice', 'type Shelf { number: Int }', ''],
    ],
    expected: [
      ['BREAKING', 'TYPE_REMOVED', 'Archive', 'justice', '', retired],
      ['BREAKING', 'FIELD_REMOVED', 'Query.archive', 'justice', '', retired],
      ['BREAKING', 'TYPE_REMOVED', 'Shelf', 'justice', '', retired],
    ],
  },
  {
    name: 'an argument of a retired field is removed, and a field of a type that only it led to',
    edits: [
      ['justice', 'archive(year: Int)', 'archive'],
      ['justice', 'Archive { size: Int shelf', 'Archive { shelf'],
    ],
    expected: [
      ['BREAKING', 'FIELD_REMOVED', 'Archive.size', 'justice', '', retired],
      ['BREAKING', 'FIELD_ARGUMENT_REMOVED', 'Query.archive(year:)', 'justice', '', retired],
    ],
  },
];
