import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestLabour, type TestLabour } from '../testing/subgraph.ts';

let labour: TestLabour;
beforeAll(async () => {
  labour = await startTestLabour('labour_consultation');
});
afterAll(() => labour.stop());

test('consultations come by id, each with its kind, its plan and its sources', async () => {
  const { data, errors } = await labour.ask<{
    consultations: { id: string; kind: string; plan: { id: string }; sources: unknown[] }[];
  }>('{ consultations { id kind plan { id } heldOn { precision } sources { title } } }');
  expect(errors).toBeUndefined();
  const { consultations } = data;
  expect(consultations.map(({ id }) => id)).toEqual(consultations.map(({ id }) => id).toSorted());
  expect(new Set(consultations.map(({ kind }) => kind))).toEqual(
    new Set(['ROUND_TABLES', 'SURVEY', 'COLLECTION_OF_PROPOSALS', 'EXPERTS', 'PUBLIC_COUNCIL']),
  );
  for (const { plan, sources } of consultations) {
    expect(plan).toEqual({ id: 'inclusive-policy-concept' });
    expect(sources).not.toEqual([]);
  }
});

test('a system tells its purpose, a measure what it is meant to bring', async () => {
  const { data } = await labour.ask<{
    digitalSystems: { id: string; purpose: { en: string } | null }[];
    _entities: { expectedEffects: { en: string }[] }[];
  }>(`{ digitalSystems { id purpose { en } }
    _entities(representations: [{ __typename: "LabourMeasure", id: "labour-13" }, { __typename: "LabourMeasure", id: "labour-1" }]) {
      ... on LabourMeasure { expectedEffects { en } } } }`);
  const register = data.digitalSystems.find(({ id }) => id === 'social-worker-register');
  expect(register?.purpose?.en).toMatch(/qualification/i);
  expect(data._entities[0]?.expectedEffects.length).toBeGreaterThan(1);
  expect(data._entities[1]?.expectedEffects).toEqual([]);
});
