import type { Asker } from '@ortaq/kit/subgraph';
import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestLabour, type TestLabour } from '../testing/subgraph.ts';

const text = (en: string) => ({ en, origin: { en: 'SUMMARY' } });
const states = ['VALIDATED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN'] as const;
const reporters = ['labour', 'education'] as const;
const measures = ['labour-901', 'labour-902'];

let labour: TestLabour;
beforeAll(async () => {
  labour = await startTestLabour('labour_progress');
  await labour.db.measure.createMany({
    data: measures.map((id) => ({
      id,
      codeKey: id,
      title: text('A measure'),
      status: 'PLANNED' as const,
      sdgs: [],
      sources: [],
      revision: 1,
      updatedAt: new Date('2026-10-01T09:30:00Z'),
    })),
  });
  // The newer an entry, the further down: what is published is the oldest.
  await labour.db.progressEntry.createMany({
    data: measures.flatMap((measureId) =>
      reporters.flatMap((agencyId, first) =>
        states.map((state, at) => ({
          id: `${measureId} ${agencyId} ${state}`,
          measureId,
          reportedOn: new Date(Date.UTC(2026, at, 1 + first)),
          text: text(`quagga ${state}`),
          status: 'COMPLETED' as const,
          state,
          agencyId,
          reportedBy: 'An officer',
          remark: text('A note'),
          evidence: [],
        })),
      ),
    ),
  });
});
afterAll(() => labour.stop());

type Caller = Asker['caller'];

const anonymous: Caller = { kind: 'anonymous', agency: null, scopes: [] };
const officer = (agency: string): Caller => ({ kind: 'person', agency, scopes: ['drafts:read'] });

interface Seen {
  id: string;
  status: string;
  overdue: boolean;
  progress: { id: string; state: string; remark: object | null }[];
}

async function seenBy(caller: Caller, last = 100): Promise<Seen[]> {
  const { data, errors } = await labour.ask<{ _entities: Seen[] }>(
    `query ($of: [_Any!]!, $last: Int) { _entities(representations: $of) {
      ... on LabourMeasure { id status overdue progress(last: $last) { id state remark { en } } } } }`,
    { of: measures.map((id) => ({ __typename: 'LabourMeasure', id })), last },
    { caller },
  );
  expect(errors).toBeUndefined();
  return data._entities;
}

/** Of each measure: the entries that are seen, by reporter and state, oldest first; those with their remark marked. */
async function entries(caller: Caller, last?: number): Promise<string[][]> {
  return (await seenBy(caller, last)).map(({ id: measure, progress }) =>
    progress.map(({ id, remark }) => id.replace(`${measure} `, '') + (remark ? ' with its remark' : '')),
  );
}

const twice = (seen: string[]) => [seen, seen];
const published = ['labour VALIDATED', 'education VALIDATED'];

test('the public sees what the owner has accepted, and no remark', async () => {
  expect(await entries(anonymous)).toEqual(twice(published));
});

test('the owner’s officer sees all, with the remarks', async () => {
  const all = states.flatMap((state) => reporters.map((agency) => `${agency} ${state} with its remark`));
  expect(await entries(officer('labour'))).toEqual(twice(all));
});

test('the officer of the agency that reported sees its own besides what is accepted', async () => {
  const own = states.slice(1).map((state) => `education ${state} with its remark`);
  const expected = ['labour VALIDATED', 'education VALIDATED with its remark', ...own];
  expect(await entries(officer('education'))).toEqual(twice(expected));
});

test.each<[string, Caller]>([
  ['another ministry’s officer', officer('justice')],
  ['who is of the owner and may not read drafts', { ...officer('labour'), scopes: ['contacts:read'] }],
  ['who holds the scope at no agency', { kind: 'system', agency: null, scopes: ['drafts:read'] }],
])('%s sees what the public sees', async (_, caller) => {
  expect(await entries(caller)).toEqual(twice(published));
});

test('what a reader may not see takes no place among the newest', async () => {
  expect(await entries(anonymous, 1)).toEqual(twice(published.slice(-1)));
  expect(await entries(anonymous, 2)).toEqual(twice(published));
  expect(await entries(officer('labour'), 1)).toEqual(twice(['education WITHDRAWN with its remark']));
});

test('an entry that is not accepted changes no status, and no search finds its words for anyone', async () => {
  for (const caller of [anonymous, officer('labour')]) {
    expect((await seenBy(caller)).map(({ status, overdue }) => ({ status, overdue }))).toEqual([
      { status: 'PLANNED', overdue: false },
      { status: 'PLANNED', overdue: false },
    ]);
    const { data } = await labour.ask(
      '{ search(text: "quagga") { directions { direction { id } } digitalSystems { digitalSystem { id } } } }',
      {},
      { caller },
    );
    expect(data).toEqual({ search: { directions: [], digitalSystems: [] } });
  }
});

test.each([anonymous, officer('labour'), officer('education')])(
  'the entries of many measures are read in one statement, for %j',
  async (caller) => {
    const statements = await recordStatements(async () => void (await seenBy(caller)));
    const reads = statements.filter((statement) => statement.includes('progress_entry'));
    expect(reads).toHaveLength(1);
  },
);
