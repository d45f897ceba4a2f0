import type { Asker } from '@ortaq/kit/subgraph';
import { afterAll, expect, test } from 'vitest';
import { startTestEducation } from '../testing/subgraph.ts';

const education = await startTestEducation('education_progress');
afterAll(() => education.stop());

const officer = (agency: string): Asker['caller'] => ({ kind: 'person', agency, scopes: ['drafts:read'] });

test('what education has not accepted is there for its officers, and not for those of another ministry', async () => {
  await education.db.progressEntry.create({
    data: {
      id: 'draft',
      measureId: 'education-1',
      reportedOn: new Date('2026-10-01'),
      text: { en: 'Begun', origin: { en: 'SUMMARY' } },
      state: 'DRAFT',
      evidence: [],
    },
  });
  const seen = async (caller?: Asker['caller']) => {
    const { data, errors } = await education.ask<{ _entities: { progress: { id: string }[] }[] }>(
      '{ _entities(representations: [{ __typename: "EducationMeasure", id: "education-1" }]) { ... on EducationMeasure { progress { id } } } }',
      {},
      caller && { caller },
    );
    expect(errors).toBeUndefined();
    return data._entities.flatMap(({ progress }) => progress.map(({ id }) => id));
  };
  expect(await seen(officer('education'))).toEqual(['draft']);
  expect(await seen(officer('labour'))).toEqual([]);
  expect(await seen()).toEqual([]);
});
