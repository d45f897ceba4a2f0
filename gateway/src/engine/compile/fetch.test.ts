import { expect, test } from 'vitest';
import type { SubgraphAnswer } from '../fetch/answer.ts';
import { FetchFailure } from '../fetch/failure.ts';
import type { Fetch, Requirement } from '../plan/plan.ts';
import { compileFetch } from './fetch.ts';
import { aFetch, aMinistry, aRun, type Asked } from './fetch.fixture.ts';
import type { Json } from './json.ts';
import { compilePlan } from './plan.ts';
import { createSubtypes } from './subtypes.ts';

const subtypes = createSubtypes({ Measure: ['Act', 'Rule'] });
const ask = (selections: string, ...names: string[]) =>
  aFetch({
    operation: `query($representations:[_Any!]!){_entities(representations:$representations){...on Measure{${selections}}}}`,
    path: ['measures', '@'],
    requires: [{ kind: 'fragment', on: 'Measure', selections: ['__typename', 'id', ...names].map(required) }],
    keyed: ['Measure'],
  });
const required = (name: string): Requirement => ({ kind: 'field', name, as: name, selections: null });
const whole = {
  ...ask('reports verdict weight', 'status', 'points'),
  parts: [ask('reports'), ask('verdict', 'status'), ask('weight', 'points')],
};

/** What a ministry answers that says of each field what it was sent. */
function told({ query, variables }: Asked): SubgraphAnswer {
  const names = /\{\.\.\.on Measure\{(.*)\}\}\}$/.exec(String(query))?.[1]?.split(' ') ?? [];
  const { representations } = variables as { representations: Json[] };
  const entity = (sent: Json) => Object.fromEntries(names.map((name) => [name, Object.values(sent).join()]));
  return { data: { _entities: representations.map(entity) }, errors: [] };
}

async function fetched(measures: Json[], answer: (asked: Asked) => SubgraphAnswer = told, fetch: Fetch = whole) {
  const ministry = aMinistry(answer);
  const run = aRun({ measures });
  await compileFetch(fetch, ministry, { subtypes, isInContext: false })(run);
  const asked = ministry.asked.map(({ query, variables }) => {
    const { representations } = variables as { representations: Json[] };
    return [/Measure\{(.*?)\}/.exec(String(query))?.[1], ...representations.map(({ id }) => id)];
  });
  return { asked, measures: run.data['measures'], faults: run.faults };
}

const unavailable = { message: 'labour did not answer in time', code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' };

const known = { __typename: 'Act', id: 1, status: 's', points: 9 };
const withStatus = { __typename: 'Act', id: 2, status: 's' };
const withPoints = { __typename: 'Rule', id: 3, points: 9 };
const keyAlone = { __typename: 'Rule', id: 4 };

test('each entity is asked for all that can be asked with what is known of it, and once for each', async () => {
  expect(await fetched([known, withStatus, withPoints, keyAlone].map((each) => ({ ...each })))).toEqual({
    asked: [
      ['reports verdict weight', 1],
      ['reports', 2, 3, 4],
      ['verdict', 2],
      ['weight', 3],
    ],
    measures: [
      { ...known, reports: 'Act,1,s,9', verdict: 'Act,1,s,9', weight: 'Act,1,s,9' },
      { ...withStatus, reports: 'Act,2', verdict: 'Act,2,s' },
      { ...withPoints, reports: 'Rule,3', weight: 'Rule,3,9' },
      { ...keyAlone, reports: 'Rule,4' },
    ],
    faults: [],
  });
});

test('nobody is asked about what has no key, in parts either', async () => {
  const measures = [{ __typename: 'Act', status: 's' }, { id: 1 }];
  expect(await fetched(measures)).toEqual({ asked: [], measures, faults: [] });
});

test('a part that fails has its fault at the places of its own entities', async () => {
  const lateWithReports = (asked: Asked) => {
    if (String(asked['query']).includes('{reports}')) throw new FetchFailure('late', 'labour is late');
    return told(asked);
  };
  expect(await fetched([{ ...known }, { ...withPoints }], lateWithReports)).toEqual({
    asked: [
      ['reports verdict weight', 1],
      ['reports', 3],
      ['weight', 3],
    ],
    measures: [
      { ...known, reports: 'Act,1,s,9', verdict: 'Act,1,s,9', weight: 'Act,1,s,9' },
      { ...withPoints, weight: 'Rule,3,9' },
    ],
    faults: [{ ...unavailable, path: ['measures', 1] }],
  });
});

test('where what is required could not be fetched, that is told at its place, and the rest is there', async () => {
  const register = aMinistry(() => {
    throw new FetchFailure('timeout', 'nothing came');
  }, 'register');
  const labour = aMinistry(told);
  const status = { ...ask('status points'), ministry: 'register' };
  const run = aRun({ measures: [{ ...keyAlone }] });
  const ministryOf = (name: string) => (name === 'register' ? register : labour);
  await compilePlan({ kind: 'in-order', nodes: [status, whole] }, ministryOf, subtypes)(run);
  expect({ measures: run.data['measures'], faults: run.faults }).toEqual({
    measures: [{ ...keyAlone, reports: 'Rule,4' }],
    faults: [
      { ...unavailable, message: 'register did not answer in time', ministry: 'register', path: ['measures', 0] },
    ],
  });
});

test('parts are not looked at while all is known', async () => {
  const unreadable = { ...whole, parts: [ask('{'), ask('}')] };
  expect((await fetched([{ ...known }], told, unreadable)).asked).toEqual([['reports verdict weight', 1]]);
  await expect(fetched([{ ...keyAlone }], told, unreadable)).rejects.toThrow('Syntax Error');
});
