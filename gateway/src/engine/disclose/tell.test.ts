import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createSubtypes } from '../compile/subtypes.ts';
import { compileTell } from './tell.ts';
import type { Told } from './told.ts';

const schema = buildSchema(`
  type Query { measures: Measures plan(id: ID): Plan any: Any }
  type Measures { nodes: [Measure] total: Int }
  interface Measure { id: ID! title: String plan: Plan }
  type LabourMeasure implements Measure { id: ID! title: String plan: Plan count: Int }
  type JusticeMeasure implements Measure { id: ID! title: String plan: Plan }
  type Plan { id: ID! year: Int }
  union Any = Plan | JusticeMeasure
`);
const subtypes = createSubtypes({ Measure: ['LabourMeasure', 'JusticeMeasure'], Any: ['Plan', 'JusticeMeasure'] });
const keys = { LabourMeasure: ['id'], JusticeMeasure: ['id'], Plan: ['id', 'year'] };

function told(text: string, value: unknown, type = 'Query', known?: Record<string, unknown>) {
  const { selectionSet } = parse(text).definitions[0] as OperationDefinitionNode;
  expect(selectionSet.kind).toBe(Kind.SELECTION_SET);
  const noted: Told = { places: new Map(), entities: new Set() };
  compileTell([selectionSet], type, { schema, subtypes, keys })(value, noted, known);
  return {
    places: [...noted.places].map(([{ type: of, fields }, count]) => ({ of, fields, count })),
    entities: [...noted.entities],
  };
}

test('objects are told by their own types, with what was asked of each and how many there are', () => {
  const text = `{ list__asked: measures { nodes { __typename id title hidden
    ... on LabourMeasure { count } ... on Measure { again: title } plan { id year } } } }`;
  const nodes = [
    { __typename: 'LabourMeasure', id: 'labour-1', title: 'a', count: 1, plan: { id: 'p', year: 2024 } },
    { __typename: 'JusticeMeasure', id: 'justice-1', title: null, plan: null },
    { __typename: 'LabourMeasure', id: 'labour-2', title: null, count: 2, plan: { id: 'p', year: 2024 } },
    null,
  ];
  expect(told(text, { list__asked: { nodes } })).toEqual({
    places: [
      { of: 'Query', fields: ['Query.measures'], count: 1 },
      { of: 'Measures', fields: ['Measures.nodes'], count: 1 },
      {
        of: 'LabourMeasure',
        fields: ['LabourMeasure.id', 'LabourMeasure.title', 'LabourMeasure.count', 'LabourMeasure.plan'],
        count: 2,
      },
      { of: 'Plan', fields: ['Plan.id', 'Plan.year'], count: 2 },
      { of: 'JusticeMeasure', fields: ['JusticeMeasure.id', 'JusticeMeasure.title', 'JusticeMeasure.plan'], count: 1 },
    ],
    entities: ['LabourMeasure:labour-1', 'Plan:p,2024', 'JusticeMeasure:justice-1', 'LabourMeasure:labour-2'],
  });
});

test('an entity that was asked for by its key is known by that', () => {
  const known = { __typename: 'LabourMeasure', id: 'labour-3' };
  expect(told('{ ... on LabourMeasure { title } }', { title: 'x' }, 'LabourMeasure', known)).toEqual({
    places: [{ of: 'LabourMeasure', fields: ['LabourMeasure.title'], count: 1 }],
    entities: ['LabourMeasure:labour-3'],
  });
});

test('where the key was not told there is no entity, and where nothing came nothing was told', () => {
  expect(told('{ plan { year } }', { plan: { year: 2024 } }).entities).toEqual([]);
  expect(told('{ plan { id year } }', null)).toEqual({ places: [], entities: [] });
});

test('what has no place in the schema, or names a type that it does not have, is not told', () => {
  expect(told('{ any { __typename ... on Plan { id } } }', { any: { __typename: 'Secret', id: 1 } }).places).toEqual([
    { of: 'Query', fields: ['Query.any'], count: 1 },
  ]);
});
