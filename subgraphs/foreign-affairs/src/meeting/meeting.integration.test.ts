import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDialogue } from '../testing/dialogue.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('meeting');
  await addDialogue(subgraph.db);
});
afterAll(() => subgraph.stop());

const source = { title: 'Made for a test' };

test('a meeting tells who had which part in it, what was said, which numbers, and what was proposed', async () => {
  const { data, errors } = await subgraph.ask<{ _entities: unknown[] }>(
    `query ($given: [_Any!]!) { _entities(representations: $given) { ... on Meeting {
      participations { person { id } meeting { id } role subject { kk } }
      statements { id text { ru } kind person { id } agency { id } affectedGroups { id name { en } } sources { title } }
      indicators { id name { en } unit values { value qualifier isChange period source { title } } }
      proposals { id author { id } person by { id } }
    } } }`,
    { given: [{ __typename: 'Meeting', id: 'test-month' }] },
  );
  expect(errors).toBeUndefined();
  expect(data._entities[0]).toEqual({
    participations: [
      { person: { id: 'test-berik' }, meeting: { id: 'test-month' }, role: 'CHAIR', subject: null },
      { person: { id: 'test-aliya' }, meeting: { id: 'test-month' }, role: 'SPEAKER', subject: { kk: 'балалар' } },
    ],
    statements: [
      {
        id: 'test-first',
        text: { ru: 'намерение' },
        kind: 'INTENTION',
        person: { id: 'test-aliya' },
        agency: { id: 'education' },
        affectedGroups: [
          { id: 'children', name: { en: 'Children' } },
          { id: 'women', name: { en: 'Women' } },
        ],
        sources: [source],
      },
      {
        id: 'test-second',
        text: { ru: 'договорённость' },
        kind: 'OUTCOME',
        person: null,
        agency: null,
        affectedGroups: [],
        sources: [source],
      },
    ],
    indicators: [
      {
        id: 'test-count',
        name: { en: 'participants' },
        unit: 'persons',
        values: [{ value: 40, qualifier: 'AT_LEAST', isChange: false, period: null, source }],
      },
    ],
    proposals: [
      { id: 'test-proposal-b', author: { id: 'test-aliya' }, person: 'Ә. Сынақова', by: { id: 'test-organiser' } },
    ],
  });
});

test('a statement is found by its id, and an unknown one is null', async () => {
  const { data } = await subgraph.ask(
    'query ($given: [_Any!]!) { _entities(representations: $given) { ... on Statement { id kind } } }',
    { given: ['test-second', 'unknown'].map((id) => ({ __typename: 'Statement', id })) },
  );
  expect(data).toEqual({ _entities: [{ id: 'test-second', kind: 'OUTCOME' }, null] });
});

async function found(filter: object | null): Promise<string[]> {
  const { data, errors } = await subgraph.ask<{ meetings: { nodes: { id: string }[]; totalCount: number } }>(
    'query ($filter: MeetingFilter) { meetings(filter: $filter, first: 200) { nodes { id } totalCount } }',
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.meetings.totalCount).toBe(data.meetings.nodes.length);
  return data.meetings.nodes.map(({ id }) => id);
}

const cases: [filter: object, ids: string[]][] = [
  [{ agency: ['test-organiser'] }, ['test-month', 'test-undated']],
  [{ agency: ['test-participant'] }, ['test-days', 'test-month']],
  [{ agency: ['test-participant', 'test-organiser'], from: '2031-01-01' }, ['test-days']],
  [{ agency: [] }, []],
  [{ from: '2031-03-05' }, ['test-days']],
  [{ from: '2031-03-06' }, []],
  [{ from: '2030-06-30', to: '2031-03-04' }, ['test-days', 'test-month']],
  [{ from: '2030-06-30', to: '2031-03-03' }, ['test-month']],
  [{ from: '2030-07-01', to: '2031-03-03' }, []],
  [{ from: '2029-01-01', to: '2030-06-01' }, ['test-month']],
  [{ from: '2029-01-01', to: '2030-05-31' }, []],
];

test.each(cases)('%j gives %j', async (filter, ids) => {
  expect(await found(filter)).toEqual(ids);
});

test('a criterion that is null or left out excludes nothing; any day excludes what has none', async () => {
  const all = await found(null);
  expect(await found({ agency: null, from: null, to: null })).toEqual(all);
  const dated = await subgraph.db.meeting.count({ where: { heldFrom: { not: null } } });
  expect(dated).toBeLessThan(all.length);
  expect(await found({ from: '0001-01-01' })).toHaveLength(dated);
  expect(await found({ to: '9999-12-31' })).toHaveLength(dated);
});

test('however many meetings, their lists cost ten statements at most', async () => {
  const query = `{ meetings(first: 200) { totalCount nodes {
    participations { person { id } meeting { id } } statements { person { id } affectedGroups { id } } indicators { id }
    proposals { author { id } }
  } } }`;
  await subgraph.db.$executeRawUnsafe(`
    WITH number AS (SELECT 'more-' || n AS id FROM generate_series(1, 50) AS n),
      person AS (INSERT INTO person (id, name, aliases, posts) SELECT number.id, p.name, '{}', '[]'
        FROM number, person AS p WHERE p.id = 'test-aliya' RETURNING id),
      meeting AS (INSERT INTO meeting (id, title, participant_ids, sources) SELECT number.id, m.title, '{}', '[]'
        FROM number, meeting AS m WHERE m.id = 'test-month' RETURNING id),
      part AS (INSERT INTO participation (meeting_id, "order", person_id, role) SELECT id, 0, id, 'SPEAKER' FROM number)
    INSERT INTO statement (id, meeting_id, "order", text, kind, person_id, sources)
      SELECT number.id, number.id, 0, s.text, 'FACT', number.id, '[]' FROM number, statement AS s WHERE s.id = 'test-first'`);
  const statements = await recordStatements(async () => {
    const { data, errors } = await subgraph.ask<{ meetings: { totalCount: number } }>(query);
    expect(errors).toBeUndefined();
    expect(data.meetings.totalCount).toBeGreaterThan(50);
  });
  // Seven of them for the lists; persons are met at three places, together or one after the other.
  expect(statements.length).toBeLessThanOrEqual(10);
});
