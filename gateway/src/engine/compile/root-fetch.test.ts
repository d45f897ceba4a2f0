import { expect, test } from 'vitest';
import type { SubgraphAnswer } from '../fetch/answer.ts';
import { FetchFailure } from '../fetch/failure.ts';
import type { Fetch } from '../plan/plan.ts';
import { compileFetch } from './fetch.ts';
import { aFetch, aMinistry, aRun } from './fetch.fixture.ts';
import type { Json } from './json.ts';
import { createSubtypes } from './subtypes.ts';

const operation = 'query Q__labour__0($first:Int){measures(first:$first){id ... on Labour{title}} count}';
const fetch = aFetch({ operation, operationName: 'Q__labour__0', variables: ['first'] });
const subtypes = createSubtypes({ Measure: ['Labour'] });
const unavailable = { message: 'labour cannot be reached', code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' };
const masked = { message: 'labour could not answer in full', code: 'INTERNAL_SERVER_ERROR', ministry: 'labour' };

/** What comes of a fetch, where the ministry answers so. */
async function fetched(answer: SubgraphAnswer | FetchFailure, given: Partial<Fetch> = {}, data: Json = {}) {
  const ministry = aMinistry(() => {
    if (answer instanceof FetchFailure) throw answer;
    return answer;
  });
  const run = aRun(data, { first: 2, other: 3 });
  await compileFetch({ ...fetch, ...given }, ministry, { subtypes, isInContext: true })(run);
  return { asked: ministry.asked, data: run.data, faults: run.faults, logged: ministry.logged };
}

test('a ministry is sent the operation with its variables, and what it answers is joined to what is there', async () => {
  const measures = [{ id: 1, title: 't', stray: 1 }];
  const before = { count: 1, measures: [{ year: 2024 }], other: true };
  expect(await fetched({ data: { measures, count: 3, stray: 1 }, errors: [] }, {}, before)).toEqual({
    asked: [{ query: operation, operationName: 'Q__labour__0', variables: { first: 2 }, isMutation: false }],
    data: { count: 3, measures: [{ year: 2024, id: 1, title: 't' }], other: true },
    faults: [],
    logged: [],
  });
});

test('a mutation is asked as one, and what takes no variables is sent none', async () => {
  const { asked } = await fetched({ data: {}, errors: [] }, { isMutation: true, variables: [] });
  expect(asked).toEqual([{ query: operation, operationName: 'Q__labour__0', variables: {}, isMutation: true }]);
});

test('fields that were asked for under another name are joined under their own', async () => {
  const renamed = [{ path: ['measures', '... on Labour', 'title'], to: 'name' }];
  const measures = [
    { __typename: 'Labour', title: 't' },
    { __typename: 'Act', title: 'u' },
  ];
  const named = { operation: '{measures{__typename ... on Labour{title} ... on Act{title}}}', renamed };
  const { data } = await fetched({ data: { measures }, errors: [] }, named, { measures: [{}, {}] });
  expect(data).toEqual({
    measures: [
      { __typename: 'Labour', name: 't' },
      { __typename: 'Act', title: 'u' },
    ],
  });
});

test('a ministry that fails costs each field that it was asked for', async () => {
  expect(await fetched(new FetchFailure('unreachable', 'ECONNREFUSED 10.0.0.3'))).toMatchObject({
    data: {},
    faults: [
      { ...unavailable, path: ['measures'] },
      { ...unavailable, path: ['count'] },
    ],
  });
});

test('an error is told where the ministry says it is, and where it says nothing usable once', async () => {
  const errors = [
    { message: '?', path: ['measures', 0, 'title'] },
    { message: '?', path: ['stray'] },
    { message: '?' },
  ];
  expect(await fetched({ data: { measures: [{ id: 1 }] }, errors })).toMatchObject({
    data: { measures: [{ id: 1 }] },
    faults: [
      { ...masked, path: ['measures', 0, 'title'] },
      { ...masked, path: undefined },
      { ...masked, path: undefined },
    ],
  });
});

test('an error without data is of each field', async () => {
  const { faults } = await fetched({ errors: [{ message: '?' }] });
  expect(faults).toEqual([
    { ...masked, path: ['measures'] },
    { ...masked, path: ['count'] },
  ]);
});

test('where a field leads back to the root, each such place gets the answer and the errors', async () => {
  const path = ['reviews', '@', 'query'];
  const before = () => ({ reviews: [{ query: { year: 1 } }, { query: null }, { query: {} }] });
  const answer = { data: { measures: null, count: 3 }, errors: [{ message: '?', path: ['measures'] }] };
  expect(await fetched(answer, { path }, before())).toMatchObject({
    data: {
      reviews: [
        { query: { year: 1, measures: null, count: 3 } },
        { query: null },
        { query: { measures: null, count: 3 } },
      ],
    },
    faults: [
      { ...masked, path: ['reviews', 0, 'query', 'measures'] },
      { ...masked, path: ['reviews', 2, 'query', 'measures'] },
    ],
  });
  const { faults } = await fetched(new FetchFailure('busy', ''), { path }, before());
  expect(faults.map((fault) => fault.path)).toEqual([
    ['reviews', 0, 'query', 'measures'],
    ['reviews', 0, 'query', 'count'],
    ['reviews', 2, 'query', 'measures'],
    ['reviews', 2, 'query', 'count'],
  ]);
});

test('where no field leads back to the root, nobody is asked', async () => {
  expect(await fetched({ errors: [] }, { path: ['review', 'query'] }, { review: null })).toEqual({
    asked: [],
    data: { review: null },
    faults: [],
    logged: [],
  });
});

test('lists that do not fit together are a failure of the later ministry', async () => {
  const answer = { data: { measures: [{ id: 1 }] }, errors: [] };
  const { faults } = await fetched(answer, {}, { measures: [{}, {}] });
  const unusable = { ...unavailable, message: 'labour gave no usable answer' };
  expect(faults).toEqual([
    { ...unusable, path: ['measures'] },
    { ...unusable, path: ['count'] },
  ]);
});

test('a list of another length than elsewhere is told of each field, and logged', async () => {
  const answer = { data: { measures: [{ id: 1 }], count: 3 }, errors: [] };
  const unusable = { ...unavailable, message: 'labour gave no usable answer' };
  expect(await fetched(answer, {}, { measures: [{}, {}] })).toMatchObject({
    faults: [
      { ...unusable, path: ['measures'] },
      { ...unusable, path: ['count'] },
    ],
    logged: ['a list has another length than elsewhere'],
  });
});

test('what is left out without an error is kept at each place, and logged once', async () => {
  const path = ['reviews', '@', 'query'];
  const answer = { data: { measures: [{ id: 1, stray: 2 }, { id: 2 }] }, errors: [] };
  const { data, logged } = await fetched(answer, { path }, { reviews: [{ query: {} }, { query: {} }] });
  const query = { measures: [{ id: 1 }, { id: 2 }] };
  expect({ data, logged }).toEqual({
    data: { reviews: [{ query }, { query }] },
    logged: ['it left out what it was asked for: count'],
  });
});
