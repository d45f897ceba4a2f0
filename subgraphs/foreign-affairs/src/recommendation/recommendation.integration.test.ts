import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

const whole = 'KAZ-2-2e927203';
const parts = ['KAZ-2-0000000b', 'KAZ-2-0000000a'] as const;
const official = { kk: 'Жауап', origin: { kk: 'OFFICIAL' } };

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('recommendation');
  const { db } = subgraph;
  await db.recommendation.createMany({
    data: parts.map((id, at) => ({
      id,
      kind: 'RECOMMENDATION' as const,
      mechanism: 'UPR' as const,
      reviewId: 'KAZ-2',
      reviewKey: 'kaz-0000000002',
      paragraph: `126.${at + 1}`,
      paragraphKey: `0000000126.000000000${at + 1}`,
      parentId: whole,
      issues: [],
      sdgs: [],
      coExecutorIds: [],
      sources: [],
    })),
  });
  await db.recommendation.update({
    where: { id: whole },
    data: { sdgs: ['16', '16.3', '16.3.1'], leadId: 'justice', coExecutorIds: ['labour', 'education'] },
  });
  await db.identifier.createMany({
    data: ['b', 'a'].map((value) => ({ recommendationId: whole, scheme: 'UHRI', value })),
  });
  await db.positionStatement.create({
    data: {
      recommendationId: whole,
      position: 'SUPPORTED',
      part: 'Ratify',
      statedOn: new Date('2020-03-12'),
      source: { title: 'Mid-term report' },
    },
  });
  await db.measureLink.createMany({
    data: ['labour-99', 'education-99'].map((measureId, order) => ({
      recommendationId: whole,
      measureId,
      order,
      basis: 'OFFICER' as const,
      linkedOn: new Date('2026-11-02'),
      ...(order === 0 && { note: official }),
    })),
  });
  await db.assessment.createMany({
    data: [
      { recommendationId: whole, status: 'IN_PROGRESS', assessedOn: new Date('2026-02-01'), assessedBy: 'А. Офицер' },
      { recommendationId: whole, status: 'NOT_STARTED', assessedOn: new Date('2025-02-01'), reason: official },
    ],
  });
  await db.stateResponse.createMany({
    data: [
      { id: 'later', text: official, respondedOn: new Date('2026-01-01'), source: { title: 'Addendum' } },
      { id: 'earlier', text: official, respondedOn: new Date('2025-01-01') },
    ],
  });
  await db.recommendationResponse.createMany({
    data: [whole, ...parts]
      .map((recommendationId) => ({ recommendationId, responseId: 'later' }))
      .concat({ recommendationId: whole, responseId: 'earlier' }),
  });
});
afterAll(() => subgraph.stop());

test('a recommendation tells everything that is known of it, each list in its order', async () => {
  const { data, errors } = await subgraph.ask(
    `query ($id: ID!) { recommendation(id: $id) {
      id kind mechanism review { id } paragraph identifiers { scheme value } text { en } summary { en }
      parent { id } parts { id paragraph parent { id } } states { id name { en } } position
      positions { position part statedOn source { title } } themes { id } clusters { id number } affectedGroups { id }
      sdgs { id kind goal } issues actionCategory lead { id } coExecutors { id }
      links { measure { id } basis note { kk } linkedOn } measures { id }
      assessment { status assessedOn assessedBy reason { kk } } assessments { status assessedOn }
      responses { id text { kk } source { title } recommendations { id } } sources { publisher }
    } }`,
    { id: whole },
  );
  expect(errors).toBeUndefined();
  expect(data['recommendation']).toEqual({
    id: whole,
    kind: 'RECOMMENDATION',
    mechanism: 'UPR',
    review: { id: 'KAZ-2' },
    paragraph: null,
    identifiers: [
      { scheme: 'UHRI', value: 'a' },
      { scheme: 'UHRI', value: 'b' },
    ],
    text: null,
    summary: { en: expect.any(String) },
    parent: null,
    parts: [
      { id: parts[0], paragraph: '126.1', parent: { id: whole } },
      { id: parts[1], paragraph: '126.2', parent: { id: whole } },
    ],
    states: [
      { id: 'ES', name: { en: 'Spain' } },
      { id: 'HU', name: { en: 'Hungary' } },
    ],
    position: 'NOTED',
    positions: [
      { position: 'NOTED', part: null, statedOn: null, source: { title: expect.stringContaining('UPR') } },
      { position: 'SUPPORTED', part: 'Ratify', statedOn: '2020-03-12', source: { title: 'Mid-term report' } },
    ],
    themes: [{ id: 'disabilities' }, { id: 'international-instruments' }],
    clusters: [{ id: 'cluster-1', number: 1 }],
    affectedGroups: [{ id: 'persons-with-disabilities' }],
    sdgs: [
      { id: '16', kind: 'GOAL', goal: 16 },
      { id: '16.3', kind: 'TARGET', goal: 16 },
      { id: '16.3.1', kind: 'INDICATOR', goal: 16 },
    ],
    issues: ['Disabilities', 'International instruments'],
    actionCategory: 5,
    lead: { id: 'justice' },
    coExecutors: [{ id: 'labour' }, { id: 'education' }],
    links: [
      { measure: { id: 'labour-99' }, basis: 'OFFICER', note: { kk: 'Жауап' }, linkedOn: '2026-11-02' },
      { measure: { id: 'education-99' }, basis: 'OFFICER', note: null, linkedOn: '2026-11-02' },
    ],
    measures: [{ id: 'labour-99' }, { id: 'education-99' }],
    assessment: { status: 'IN_PROGRESS', assessedOn: '2026-02-01', assessedBy: 'А. Офицер', reason: null },
    assessments: [
      { status: 'NOT_STARTED', assessedOn: '2025-02-01' },
      { status: 'IN_PROGRESS', assessedOn: '2026-02-01' },
    ],
    responses: [
      { id: 'earlier', text: { kk: 'Жауап' }, source: null, recommendations: [{ id: whole }] },
      {
        id: 'later',
        text: { kk: 'Жауап' },
        source: { title: 'Addendum' },
        recommendations: [{ id: parts[0] }, { id: parts[1] }, { id: whole }],
      },
    ],
    sources: [{ publisher: 'UPR Info' }],
  });
});

test('an unknown id gives null, without an error', async () => {
  const { data, errors } = await subgraph.ask(
    '{ recommendation(id: "KAZ-9-00000000") { id } review(id: "KAZ-9") { id } }',
  );
  expect({ data, errors }).toEqual({ data: { recommendation: null, review: null }, errors: undefined });
});

test('the live status of every linked measure gives the derived status; one unknown gives none', async () => {
  const [completed, planned, unread] = [{ status: 'COMPLETED' }, { status: 'PLANNED' }, { status: null }];
  const given = [
    { id: whole, measures: [completed, planned] },
    { id: whole, measures: [completed, completed] },
    { id: whole, measures: [completed, null] },
    { id: whole, measures: [completed, unread] },
    { id: whole, measures: [completed] },
    { id: whole, measures: [] },
    { id: whole, measures: null },
    { id: whole },
    { id: parts[0] },
    { id: parts[0], measures: [] },
    { id: 'KAZ-9-00000000', measures: [completed] },
  ];
  const { data, errors } = await subgraph.ask(
    'query ($given: [_Any!]!) { _entities(representations: $given) { ... on Recommendation { derivedStatus } } }',
    { given: given.map((one) => ({ __typename: 'Recommendation', ...one })) },
  );
  expect(errors).toBeUndefined();
  const statuses = data['_entities'] as ({ derivedStatus: string | null } | null)[];
  expect(statuses.map((entity) => entity && entity.derivedStatus)).toEqual([
    'PARTIALLY_IMPLEMENTED',
    'IMPLEMENTED',
    null,
    null,
    null,
    null,
    null,
    null,
    'NOT_REPORTED',
    'NOT_REPORTED',
    null,
  ]);
  expect(statuses.at(-1)).toBeNull();
});
