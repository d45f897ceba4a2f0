import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestLabour, type TestLabour } from '../testing/subgraph.ts';

const text = (en: string) => ({ en, origin: { en: 'SUMMARY' } });

let labour: TestLabour;
beforeAll(async () => {
  labour = await startTestLabour('labour_measure');
  const { db } = labour;
  await db.measure.create({
    data: {
      id: 'labour-900',
      code: '3.1',
      codeKey: '0000000003.0000000001',
      title: text('A full measure'),
      status: 'IN_PROGRESS',
      timeframeText: text('each quarter until 20 November 2026'),
      timeframeTo: new Date('2026-11-20'),
      timeframePrecision: 'DAY',
      recurrence: { every: 'QUARTER', interval: 1 },
      sdgs: ['8', '8.5', '8.5.1'],
      sources: [{ title: 'A source' }],
      revision: 2,
      updatedAt: new Date('2026-10-01T09:30:00Z'),
    },
  });
  const deliverable = { measureId: 'labour-900', timeframeText: text('by 2026'), timeframePrecision: 'YEAR' as const };
  await db.deliverable.createMany({
    data: [
      {
        ...deliverable,
        id: 'd2',
        order: 1,
        form: text('second'),
        status: 'PLANNED',
        timeframeTo: new Date('2026-11-21'),
      },
      {
        ...deliverable,
        id: 'd1',
        order: 0,
        form: text('first'),
        status: 'COMPLETED',
        timeframeTo: new Date('2026-01-01'),
      },
    ],
  });
  await db.funding.create({
    data: { measureId: 'labour-900', text: text('1.5 m'), source: 'OTHER', year: 2026, amountThousandTenge: 1500.5 },
  });
  await db.progressEntry.createMany({
    data: ['2026-01-10', '2026-04-10', '2026-07-10'].map((day, at) => ({
      id: `p${at}`,
      measureId: 'labour-900',
      reportedOn: new Date(day),
      text: text(`report ${at}`),
      state: 'VALIDATED' as const,
      agencyId: 'labour',
      evidence: [],
    })),
  });
  await db.indicator.create({
    data: {
      id: 'i1',
      measureId: 'labour-900',
      order: 0,
      name: text('people'),
      unit: 'people',
      target: 10,
      values: [{ value: 3, qualifier: 'EXACT', isChange: false }],
    },
  });
});
afterAll(() => labour.stop());

const content = `... on LabourMeasure {
  id code title { in(language: KK) { language value origin } versions { language } } status overdue
  timeframe { to precision continuous recurrence { every nextDue } text { en } }
  deliverables { id form { en } status overdue } funding { source year amountThousandTenge budgetProgramme }
  progress(last: 2) { id reportedOn agency { id } evidence { title } } indicators { id target values { value qualifier } }
  sdgs { id kind goal } sources { title } revision updatedAt direction { id }
}`;

const entity = (ids: string[]) =>
  `{ _entities(representations: [${ids.map((id) => `{ __typename: "LabourMeasure", id: "${id}" }`).join(',')}]) { ${content} } }`;

test('a measure is given whole, its parts in order, what is past its timeframe marked', async () => {
  const { data, errors } = await labour.ask(entity(['labour-900']));
  expect(errors).toBeUndefined();
  expect(data['_entities']).toEqual([
    {
      id: 'labour-900',
      code: '3.1',
      title: { in: { language: 'EN', value: 'A full measure', origin: 'SUMMARY' }, versions: [{ language: 'EN' }] },
      status: 'IN_PROGRESS',
      overdue: true,
      timeframe: {
        to: '2026-11-20',
        precision: 'DAY',
        continuous: false,
        recurrence: { every: 'QUARTER', nextDue: null },
        text: { en: 'each quarter until 20 November 2026' },
      },
      deliverables: [
        { id: 'd1', form: { en: 'first' }, status: 'COMPLETED', overdue: false },
        { id: 'd2', form: { en: 'second' }, status: 'PLANNED', overdue: true },
      ],
      funding: [{ source: 'OTHER', year: 2026, amountThousandTenge: 1500.5, budgetProgramme: null }],
      progress: [
        { id: 'p1', reportedOn: '2026-04-10', agency: { id: 'labour' }, evidence: [] },
        { id: 'p2', reportedOn: '2026-07-10', agency: { id: 'labour' }, evidence: [] },
      ],
      indicators: [{ id: 'i1', target: 10, values: [{ value: 3, qualifier: 'EXACT' }] }],
      sdgs: [
        { id: '8', kind: 'GOAL', goal: 8 },
        { id: '8.5', kind: 'TARGET', goal: 8 },
        { id: '8.5.1', kind: 'INDICATOR', goal: 8 },
      ],
      sources: [{ title: 'A source' }],
      revision: 2,
      updatedAt: '2026-10-01T09:30:00.000Z',
      direction: null,
    },
  ]);
});

test('references come back in their order, an unknown one as null', async () => {
  const { data } = await labour.ask(
    '{ _entities(representations: [{ __typename: "LabourMeasure", id: "labour-2" }, { __typename: "LabourMeasure", id: "x" }, { __typename: "LabourMeasure", id: "labour-1" }]) { ... on LabourMeasure { id } } }',
  );
  expect(data).toEqual({ _entities: [{ id: 'labour-2' }, null, { id: 'labour-1' }] });
});

test('many measures cost no more statements than one', async () => {
  const ids = (await labour.db.measure.findMany({ select: { id: true } })).map(({ id }) => id);
  const cost = async (some: string[]) =>
    (await recordStatements(async () => expect((await labour.ask(entity(some))).errors).toBeUndefined())).length;
  expect(ids.length).toBeGreaterThan(10);
  expect(await cost(['labour-1'])).toBeLessThanOrEqual(6);
  expect(await cost(ids)).toBeLessThanOrEqual(6);
});

test('progress(last: null) gives what is given where `last` is left out', async () => {
  const { data } = await labour.ask<{ _entities: { progress: { id: string }[] }[] }>(
    '{ _entities(representations: [{ __typename: "LabourMeasure", id: "labour-900" }]) { ... on LabourMeasure { progress(last: null) { id } } } }',
  );
  expect(data._entities[0]?.progress.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
});

test.each([0, 101])('progress(last: %i) is refused, naming the argument', async (last) => {
  const { errors } = await labour.ask(
    `{ _entities(representations: [{ __typename: "LabourMeasure", id: "labour-900" }]) { ... on LabourMeasure { progress(last: ${last}) { id } } } }`,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'last' } }]);
});

test('directions page their measures both ways', async () => {
  const page = async (args: string) => {
    const { data } = await labour.ask<{
      inclusivePolicyDirections: { id: string; measures: { nodes: { id: string }[]; totalCount: number } }[];
    }>(`{ inclusivePolicyDirections { id measures(${args}) { totalCount nodes { id } } } }`);
    return data.inclusivePolicyDirections.find(({ id }) => id === 'inclusive-education')?.measures;
  };
  const all = await page('first: 200');
  expect(all?.totalCount).toBe(all?.nodes.length);
  expect(all?.totalCount).toBeGreaterThan(1);
  expect((await page('first: 1'))?.nodes).toEqual(all?.nodes.slice(0, 1));
  expect((await page('last: 1'))?.nodes).toEqual(all?.nodes.slice(-1));
});
