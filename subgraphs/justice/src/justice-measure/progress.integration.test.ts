import type { Asker } from '@ortaq/kit/subgraph';
import { afterAll, expect, test } from 'vitest';
import { startTestJustice } from '../testing/subgraph.ts';

const justice = await startTestJustice('justice_progress');
afterAll(() => justice.stop());

const officer = (agency: string): Asker['caller'] => ({ kind: 'person', agency, scopes: ['drafts:read'] });

test('what justice has not accepted is there for its officers, and not for those of another ministry', async () => {
  await justice.db.progressEntry.create({
    data: {
      id: 'draft',
      measureId: 'justice-1',
      reportedOn: new Date('2026-10-01'),
      text: { en: 'Begun', origin: { en: 'SUMMARY' } },
      state: 'DRAFT',
      evidence: [],
    },
  });
  const seen = async (caller?: Asker['caller']) => {
    const { data, errors } = await justice.ask<{ _entities: { progress: { id: string }[] }[] }>(
      '{ _entities(representations: [{ __typename: "JusticeMeasure", id: "justice-1" }]) { ... on JusticeMeasure { progress { id } } } }',
      {},
      caller && { caller },
    );
    expect(errors).toBeUndefined();
    return data._entities.flatMap(({ progress }) => progress.map(({ id }) => id));
  };
  expect(await seen(officer('justice'))).toEqual(['draft']);
  expect(await seen(officer('labour'))).toEqual([]);
  expect(await seen()).toEqual([]);
});
