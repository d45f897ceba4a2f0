import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGenerated, generatedCount } from './testing/generated.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from './testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('statements');
  await addGenerated(subgraph.db);
});
afterAll(() => subgraph.stop());

const matrix = `query ($review: [ID!]!) {
  recommendations(filter: { review: $review }, first: 200) {
    nodes {
      id paragraph position states { id name { en } } clusters { id number name { kk ru en } }
      lead { id } coExecutors { id } measures { __typename id }
    }
    totalCount
  }
}`;

const entities = (type: string, selection: string) =>
  `query ($given: [_Any!]!) { _entities(representations: $given) { ... on ${type} { ${selection} } } }`;

interface Matrix {
  recommendations: { nodes: { id: string; states: object[]; measures: object[] }[]; totalCount: number };
}

interface Lists {
  _entities: { list: { totalCount: number; nodes: { id: string }[] } }[];
}

test(`the follow-up matrix over ${generatedCount} recommendations costs seven statements`, async () => {
  const statements = await recordStatements(async () => {
    const { data, errors } = await subgraph.ask<Matrix>(matrix, { review: ['GEN-1'] });
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.recommendations;
    expect([nodes.length, totalCount]).toEqual([generatedCount, generatedCount]);
    expect(nodes.every(({ states, measures }) => states.length === 2 && measures.length === 2)).toBe(true);

    const given = nodes.map(({ id }) => ({
      __typename: 'Recommendation',
      id,
      measures: [{ status: 'COMPLETED' }, { status: 'PLANNED' }],
    }));
    const live = await subgraph.ask(entities('Recommendation', 'derivedStatus'), { given });
    expect(live.data['_entities']).toEqual(given.map(() => ({ derivedStatus: 'PARTIALLY_IMPLEMENTED' })));
  });
  expect(statements).toHaveLength(7);
});

test('the recommendations of many measures cost a page, a count and the rows', async () => {
  const given = Array.from({ length: 100 }, (_, at) => ({ __typename: 'Measure', id: `labour-${at + 101}` }));
  const query = entities('Measure', 'list: recommendations(first: 3) { totalCount nodes { id } }');
  const links = await subgraph.db.measureLink.count({ where: { measureId: 'education-1' } });
  const statements = await recordStatements(async () => {
    const { data } = await subgraph.ask<Lists>(query, {
      given: [...given, { __typename: 'Measure', id: 'education-1' }],
    });
    const [last, ...others] = data._entities.toReversed();
    expect(others).toHaveLength(100);
    for (const { list } of others) expect([list.totalCount, list.nodes.length]).toEqual([1, 1]);
    expect([last?.list.totalCount, last?.list.nodes.length]).toEqual([links, 3]);
  });
  expect(statements).toHaveLength(3);
});

test('what agencies lead on costs a page, a count and the rows; an agency that leads on nothing has an empty list', async () => {
  const query = entities('Agency', 'list: leadOn(first: 2) { totalCount nodes { id } }');
  const given = ['labour', 'nobody'].map((id) => ({ __typename: 'Agency', id }));
  const statements = await recordStatements(async () => {
    const { data } = await subgraph.ask<Lists>(query, { given });
    expect(data._entities).toEqual([
      { list: { totalCount: generatedCount, nodes: [{ id: 'GEN-1-00000001' }, { id: 'GEN-1-00000002' }] } },
      { list: { totalCount: 0, nodes: [] } },
    ]);
  });
  expect(statements).toHaveLength(3);
});

test('every list of 200 recommendations at once costs a fixed number of statements', async () => {
  const query = `query ($size: Int!) { recommendations(first: $size) { nodes {
    review { id } identifiers { value } parent { id } parts { id } states { id aliases sources { title } } positions { position }
    themes { id sources { title } } clusters { id sources { title } } affectedGroups { id sources { title } } links { basis } measures { id } assessment { status } assessments { status }
    responses { id recommendations { id } }
  } } }`;
  const cost = async (size: number) => (await recordStatements(() => subgraph.ask(query, { size }))).length;
  expect(await cost(200)).toBe(await cost(2));
});

test('every entity that the contract gives a key is found by it, and an unknown one is null', async () => {
  const known = {
    Review: 'KAZ-1',
    Recommendation: 'KAZ-1-1d6fcd69',
    State: 'KZ',
    Theme: 'justice',
    Cluster: 'cluster-1',
    AffectedGroup: 'women',
    Meeting: 'dialogue-2024-01-29',
    Person: 'renate-winter',
    Statement: 'agenda-government-plans',
    Proposal: 'child-friendly-country',
    Instrument: 'crpd',
  };
  for (const [type, id] of Object.entries(known)) {
    const given = [id, 'unknown'].map((key) => ({ __typename: type, id: key }));
    const { data, errors } = await subgraph.ask(entities(type, 'id'), { given });
    expect({ type, data, errors }).toEqual({ type, data: { _entities: [{ id }, null] }, errors: undefined });
  }
});
