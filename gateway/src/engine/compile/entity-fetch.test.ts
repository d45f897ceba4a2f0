import { expect, test } from 'vitest';
import type { SubgraphAnswer } from '../fetch/answer.ts';
import { FetchFailure } from '../fetch/failure.ts';
import type { Fetch } from '../plan/plan.ts';
import { compileFetch } from './fetch.ts';
import { aFetch, aMinistry, aRun, type Asked } from './fetch.fixture.ts';
import type { Json } from './json.ts';
import { createSubtypes } from './subtypes.ts';

const operation =
  'query($representations:[_Any!]!,$in:Language){_entities(representations:$representations){... on Labour{title(in:$in) owner{name}}}}';
const fetch = aFetch({
  operation,
  path: ['measures', '@'],
  variables: ['in'],
  requires: [
    {
      kind: 'fragment',
      on: 'Labour',
      selections: [
        { kind: 'field', name: '__typename', as: '__typename', selections: null },
        { kind: 'field', name: 'id', as: 'id', selections: null },
      ],
    },
  ],
  keyed: ['Labour'],
});
const subtypes = createSubtypes({ Measure: ['Labour', 'Justice'] });
const unavailable = { message: 'labour did not answer in time', code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' };
const masked = { message: 'labour could not answer in full', code: 'INTERNAL_SERVER_ERROR', ministry: 'labour' };

const labour = (id: number, more: Json = {}) => ({ __typename: 'Labour', id, ...more });

interface Given extends Partial<Fetch> {
  answer: (asked: Asked) => SubgraphAnswer;
}

/** What comes of asking for what is at a place of the data. */
async function fetched(data: Json, { answer, ...given }: Given) {
  const ministry = aMinistry(answer);
  const run = aRun(data, { in: 'KK' });
  await compileFetch({ ...fetch, ...given }, ministry, { subtypes, isInContext: true })(run);
  return { asked: ministry.asked, data: run.data, faults: run.faults };
}

const sentTo = (asked: Asked) => (asked['variables'] as { representations: Json[] }).representations;
const titled = (asked: Asked): SubgraphAnswer => ({
  data: { _entities: sentTo(asked).map(({ id }) => ({ title: `title of ${String(id)}` })) },
  errors: [],
});

test('entities are asked for together, equal ones once, and each gets what was answered', async () => {
  const data = { measures: [labour(1), labour(2, { year: 2024 }), null, { __typename: 'Justice', id: 3 }, labour(1)] };
  expect(await fetched(data, { answer: titled })).toEqual({
    asked: [
      {
        query: operation,
        variables: { representations: [labour(1), labour(2)], in: 'KK' },
        isMutation: false,
        entities: 2,
      },
    ],
    data: {
      measures: [
        labour(1, { title: 'title of 1' }),
        labour(2, { year: 2024, title: 'title of 2' }),
        null,
        { __typename: 'Justice', id: 3 },
        labour(1, { title: 'title of 1' }),
      ],
    },
    faults: [],
  });
});

test.each<[string, Json]>([
  ['nothing is there', { measures: null }],
  ['none of them is of a type that is asked for', { measures: [{ __typename: 'Justice', id: 3 }] }],
  ['none of them has its key', { measures: [{ __typename: 'Labour' }, { id: 4 }] }],
])('nobody is asked where %s', async (_what, data) => {
  expect(await fetched(structuredClone(data), { answer: titled })).toEqual({ asked: [], data, faults: [] });
});

test('an entity that the ministry does not have stays as it is', async () => {
  const answer = () => ({ data: { _entities: [null, { title: 't' }] }, errors: [] });
  const { data, faults } = await fetched({ measures: [labour(1), labour(2)] }, { answer });
  expect({ data, faults }).toEqual({ data: { measures: [labour(1), labour(2, { title: 't' })] }, faults: [] });
});

test('a ministry that fails costs each entity, at each of its places', async () => {
  const answer = () => {
    throw new FetchFailure('timeout', '800 ms');
  };
  const data = { measures: [labour(1), null, { __typename: 'Justice', id: 3 }, labour(1)] };
  const { faults } = await fetched(data, { answer });
  expect(faults).toEqual([
    { ...unavailable, path: ['measures', 0] },
    { ...unavailable, path: ['measures', 3] },
  ]);
});

test('an error of one entity is told at each of its places, and one of nothing known once', async () => {
  const errors = [
    { message: '?', path: ['_entities', 1, 'owner', 'name'] },
    { message: '?', path: ['_entities', 7] },
    { message: '?', path: ['_entities', 'first'] },
  ];
  const answer = () => ({ data: { _entities: [{ title: 't' }, { owner: null }] }, errors });
  const data = { measures: [labour(2), labour(1), labour(2), labour(1)] };
  const { faults } = await fetched(data, { answer });
  expect(faults).toEqual([
    { ...masked, path: ['measures', 1, 'owner', 'name'] },
    { ...masked, path: ['measures', 3, 'owner', 'name'] },
    { ...masked, path: undefined },
    { ...masked, path: undefined },
  ]);
});

test('an error without entities is of each of them', async () => {
  const answer = () => ({ data: {}, errors: [{ message: '?' }] });
  const { data, faults } = await fetched({ measures: [labour(1), labour(2)] }, { answer });
  expect({ data, faults }).toEqual({
    data: { measures: [labour(1), labour(2)] },
    faults: [
      { ...masked, path: ['measures', 0] },
      { ...masked, path: ['measures', 1] },
    ],
  });
});

test('fields that were asked for under another name are joined under their own', async () => {
  const renamed = [{ path: ['... on Labour', 'title'], to: 'name' }];
  const { data } = await fetched({ measures: [labour(1)] }, { answer: titled, renamed });
  expect(data).toEqual({ measures: [labour(1, { name: 'title of 1' })] });
});

const inPlans = {
  path: ['plans', '@', 'measures', '@'],
  contexts: [{ variable: 'contextualArgument_1', path: ['..', 'year'] }],
  answer: (asked: Asked): SubgraphAnswer => {
    const { contextualArgument_1: year } = asked['variables'] as Json;
    return {
      data: { _entities: sentTo(asked).map(({ id }) => ({ title: `${String(id)} in ${String(year)}` })) },
      errors: [],
    };
  },
};

test('entities in one context are asked for together, and in another by themselves', async () => {
  const plans = [
    { year: 2024, measures: [labour(1)] },
    { year: 2025, measures: [labour(1), labour(2)] },
    { year: 2024, measures: [labour(3)] },
  ];
  const { asked, data, faults } = await fetched({ plans }, inPlans);
  expect(asked.map(({ variables }) => variables)).toEqual([
    { representations: [labour(1), labour(3)], in: 'KK', contextualArgument_1: 2024 },
    { representations: [labour(1), labour(2)], in: 'KK', contextualArgument_1: 2025 },
  ]);
  expect({ data, faults }).toEqual({
    data: {
      plans: [
        { year: 2024, measures: [labour(1, { title: '1 in 2024' })] },
        { year: 2025, measures: [labour(1, { title: '1 in 2025' }), labour(2, { title: '2 in 2025' })] },
        { year: 2024, measures: [labour(3, { title: '3 in 2024' })] },
      ],
    },
    faults: [],
  });
});

test('where one context fails, the entities in others have what was answered', async () => {
  const answer = (asked: Asked) => {
    if (JSON.stringify(asked).includes('2024')) throw new FetchFailure('timeout', '');
    return inPlans.answer(asked);
  };
  const plans = [
    { year: 2024, measures: [labour(1)] },
    { year: 2025, measures: [labour(1)] },
  ];
  const { data, faults } = await fetched({ plans }, { ...inPlans, answer });
  expect(data['plans']).toEqual([
    { year: 2024, measures: [labour(1)] },
    { year: 2025, measures: [labour(1, { title: '1 in 2025' })] },
  ]);
  expect(faults).toEqual([{ ...unavailable, path: ['plans', 0, 'measures', 0] }]);
});

test('what is within equal entities in two contexts has the value of each', async () => {
  const owners = { answer: () => ({ data: { _entities: [{ owner: labour(9) }] }, errors: [] }) };
  const plans = [
    { year: 2024, measure: labour(1) },
    { year: 2025, measure: labour(1) },
  ];
  const { data: joined } = await fetched(
    { plans },
    { ...owners, operation: operation.replace('name', '__typename id'), path: ['plans', '@', 'measure'] },
  );
  const contexts = [{ variable: 'contextualArgument_1', path: ['..', '..', 'year'] }];
  const { data } = await fetched(joined, { ...inPlans, contexts, path: ['plans', '@', 'measure', 'owner'] });
  expect(data['plans']).toEqual([
    { year: 2024, measure: labour(1, { owner: labour(9, { title: '9 in 2024' }) }) },
    { year: 2025, measure: labour(1, { owner: labour(9, { title: '9 in 2025' }) }) },
  ]);
});

test('what an entity lacks is kept at each of its places, and where a ministry has no such thing', async () => {
  const given = [{ title: 't', owner: {} }, null, { stray: 1 }];
  const ministry = aMinistry(() => ({
    data: { _entities: given },
    errors: [{ message: '', path: ['_entities', 2, 'title'] }],
  }));
  const run = aRun({ measures: [labour(1), labour(2), labour(1), labour(3)] });
  await compileFetch(fetch, ministry, { subtypes, isInContext: false })(run);
  expect({ lacking: run.lacking, unknown: run.unknown, logged: ministry.logged }).toEqual({
    lacking: [
      { ministry: 'labour', path: ['measures', 0, 'owner', 'name'] },
      { ministry: 'labour', path: ['measures', 2, 'owner', 'name'] },
      { ministry: 'labour', path: ['measures', 3, 'owner'] },
    ],
    unknown: [['measures', 1]],
    logged: ['it left out what it was asked for: _entities.0.owner.name, and 1 more'],
  });
  expect(run.data['measures']).toContainEqual(labour(3));
});
