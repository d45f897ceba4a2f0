import { expect, test } from 'vitest';
import { createDocumentCheck } from './document-check.ts';
import { noRights } from '../rights/rights.ts';
import type { Planner } from './plan/planner.ts';
import { PlanningTimeout } from './plan/threads.ts';

const checking = (validate: Planner['validate']) =>
  createDocumentCheck({
    facts: { api: '', subgraphs: [], subtypes: {}, hidden: [], labels: [], keys: {}, rights: noRights },
    timeout: 1,
    plan: () => Promise.reject(new Error('nothing is planned')),
    validate,
    close: async () => {},
  });

const fault = (message: string) => ({ message, locations: [] });

test('a valid document has no fault', async () => {
  expect(await checking(async (text) => (text === '{ a }' ? [] : [fault('?')]))('{ a }')).toBeUndefined();
});

test('of several faults the first is told', async () => {
  const told = await checking(async () => [fault('Cannot query field "a".'), fault('Cannot query field "b".')])(
    '{ a b }',
  );
  expect(told).toMatchObject({
    message: 'Cannot query field "a".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
});

test('what takes too long to validate may be asked again', async () => {
  const told = await checking(() => Promise.reject(new PlanningTimeout(true)))('{ a }');
  expect(told?.extensions).toEqual({ code: 'PLANNING_TIMEOUT', http: { status: 503 } });
});

test('a failure of the thread is not the client’s', async () => {
  await expect(checking(() => Promise.reject(new Error('worker exited')))('{ a }')).rejects.toThrow('worker exited');
});
