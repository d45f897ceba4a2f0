import type { Case } from './case.ts';

/** Arguments and input fields. */
export const inputCases: Case[] = [
  {
    name: 'an optional argument is added',
    edits: [['justice', 'plan(id: ID!)', 'plan(id: ID!, language: Language)']],
    expected: [['SAFE', 'FIELD_ARGUMENT_ADDED', 'Query.plan(language:)', 'justice', '']],
  },
  {
    name: 'an argument with a default is added',
    edits: [['justice', 'plan(id: ID!)', 'plan(id: ID!, language: Language! = KK)']],
    expected: [['DANGEROUS', 'FIELD_ARGUMENT_ADDED', 'Query.plan(language:)', 'justice', 'Numbers']],
  },
  {
    name: 'a required argument is added',
    edits: [['justice', 'measures(owner: ID)', 'measures(owner: ID, year: Int!)']],
    expected: [['BREAKING', 'FIELD_ARGUMENT_ADDED', 'Query.measures(year:)', 'justice', 'Measures Reviews']],
  },
  {
    name: 'an argument is removed',
    edits: [['justice', 'measures(owner: ID)', 'measures']],
    expected: [['BREAKING', 'FIELD_ARGUMENT_REMOVED', 'Query.measures(owner:)', 'justice', 'Reviews']],
  },
  {
    name: 'an argument that nobody gives is removed',
    edits: [['justice', ', draft: Boolean', '']],
    expected: [['BREAKING', 'FIELD_ARGUMENT_REMOVED', 'Query.plans(draft:)', 'justice', '']],
  },
  {
    name: 'an argument is made required',
    edits: [['justice', 'measures(owner: ID)', 'measures(owner: ID!)']],
    expected: [['BREAKING', 'FIELD_ARGUMENT_TYPE_CHANGED', 'Query.measures(owner:)', 'justice', 'Measures']],
  },
  {
    name: 'an argument with a default is made non-null, which hurts who may send null',
    edits: [['justice', 'status: PlanStatus = OPEN', 'status: PlanStatus! = OPEN']],
    expected: [['BREAKING', 'FIELD_ARGUMENT_TYPE_CHANGED', 'Query.plans(status:)', 'justice', 'Plans']],
  },
  {
    name: 'an argument is made optional',
    edits: [['justice', 'plan(id: ID!)', 'plan(id: ID)']],
    expected: [['SAFE', 'FIELD_ARGUMENT_TYPE_CHANGED', 'Query.plan(id:)', 'justice', '']],
  },
  {
    name: 'an argument gets another type',
    edits: [['justice', 'plans(year: Int,', 'plans(year: String,']],
    expected: [['BREAKING', 'FIELD_ARGUMENT_TYPE_CHANGED', 'Query.plans(year:)', 'justice', 'Filtered']],
  },
  {
    name: 'the default of an argument changes',
    edits: [['justice', 'limit: Int! = 20', 'limit: Int! = 50']],
    expected: [['DANGEROUS', 'FIELD_ARGUMENT_DEFAULT_CHANGED', 'Query.plans(limit:)', 'justice', 'Filtered Paged']],
  },
  {
    name: 'the default of a non-null argument is taken away',
    edits: [['justice', 'limit: Int! = 20', 'limit: Int!']],
    expected: [['BREAKING', 'FIELD_ARGUMENT_DEFAULT_CHANGED', 'Query.plans(limit:)', 'justice', 'Filtered Paged']],
  },
  {
    name: 'an optional input field is added',
    edits: [['justice', 'since: Day', 'since: Day until: Day']],
    expected: [['SAFE', 'INPUT_FIELD_ADDED', 'PlanFilter.until', 'justice', '']],
  },
  {
    name: 'an input field with a default is added',
    edits: [['justice', 'since: Day', 'since: Day urgent: Boolean! = false']],
    expected: [['DANGEROUS', 'INPUT_FIELD_ADDED', 'PlanFilter.urgent', 'justice', 'Filtered Paged']],
  },
  {
    name: 'a required input field is added',
    edits: [['justice', 'since: Day', 'since: Day year: Int!']],
    expected: [['BREAKING', 'INPUT_FIELD_ADDED', 'PlanFilter.year', 'justice', 'Filtered Paged']],
  },
  {
    name: 'an input field is removed, which hurts who gives it and who may',
    edits: [['justice', 'owner: ID\n      since', 'since']],
    expected: [['BREAKING', 'INPUT_FIELD_REMOVED', 'PlanFilter.owner', 'justice', 'Filtered Paged']],
  },
  {
    name: 'an input field that only a variable can hold is removed',
    edits: [['justice', '      text: String\n', '']],
    expected: [['BREAKING', 'INPUT_FIELD_REMOVED', 'PlanFilter.text', 'justice', 'Filtered']],
  },
  {
    name: 'an input field is made required',
    edits: [['justice', 'owner: ID\n', 'owner: ID!\n']],
    expected: [['BREAKING', 'INPUT_FIELD_TYPE_CHANGED', 'PlanFilter.owner', 'justice', 'Filtered']],
  },
  {
    name: 'an input field with a default is made non-null, which hurts who may send null',
    edits: [['justice', 'late: Boolean', 'late: Boolean!']],
    expected: [['BREAKING', 'INPUT_FIELD_TYPE_CHANGED', 'PlanFilter.late', 'justice', 'Filtered']],
  },
  {
    name: 'an input field gets another type',
    edits: [['justice', 'size: Int! = 10', 'size: String! = "10"']],
    expected: [
      ['BREAKING', 'INPUT_FIELD_TYPE_CHANGED', 'Page.size', 'justice', 'Filtered'],
      ['DANGEROUS', 'INPUT_FIELD_DEFAULT_VALUE_CHANGED', 'Page.size', 'justice', 'Filtered Paged'],
    ],
  },
  {
    name: 'the default of an input field changes',
    edits: [['justice', 'size: Int! = 10', 'size: Int! = 25']],
    expected: [['DANGEROUS', 'INPUT_FIELD_DEFAULT_VALUE_CHANGED', 'Page.size', 'justice', 'Filtered Paged']],
  },
  {
    name: 'the default of a non-null input field is taken away',
    edits: [['justice', 'size: Int! = 10', 'size: Int!']],
    expected: [['BREAKING', 'INPUT_FIELD_DEFAULT_VALUE_CHANGED', 'Page.size', 'justice', 'Filtered Paged']],
  },
];
