import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestEducation, type TestEducation } from '../testing/subgraph.ts';

let education: TestEducation;
beforeAll(async () => {
  education = await startTestEducation('education_programme');
  await education.db.measure.updateMany({
    where: { id: { in: ['education-1', 'education-3'] } },
    data: { programmeId: 'adal-azamat' },
  });
});
afterAll(() => education.stop());

test('programmes come by id, with their indicators, sources and measures', async () => {
  const { data, errors } = await education.ask(`{
    educationProgrammes { id title { kk } indicators { id unit values { value source { title } } } sources { title } measures { totalCount nodes { id programme { id } } } }
  }`);
  expect(errors).toBeUndefined();
  const programmes = data['educationProgrammes'] as {
    id: string;
    sources: unknown[];
    indicators: unknown[];
    measures: unknown;
  }[];
  expect(programmes.map(({ id }) => id)).toEqual(programmes.map(({ id }) => id).toSorted());
  expect(programmes.every(({ sources }) => sources.length > 0)).toBe(true);
  expect(programmes.find(({ id }) => id === 'adal-azamat')?.measures).toEqual({
    totalCount: 2,
    nodes: [
      { id: 'education-1', programme: { id: 'adal-azamat' } },
      { id: 'education-3', programme: { id: 'adal-azamat' } },
    ],
  });
  const fund = programmes.find(({ id }) => id === 'national-childrens-fund');
  expect(fund?.indicators).toMatchObject([
    { unit: '%', values: [{ value: 50, source: { title: expect.any(String) } }] },
  ]);
});

test('a programme and a measure are found by reference, an unknown one is null', async () => {
  const { data } = await education.ask(`{ _entities(representations: [
    { __typename: "EducationProgramme", id: "adal-azamat" }, { __typename: "EducationProgramme", id: "x" },
    { __typename: "EducationMeasure", id: "education-2" }
  ]) { ... on EducationProgramme { id } ... on EducationMeasure { id overdue } } }`);
  expect(data).toEqual({ _entities: [{ id: 'adal-azamat' }, null, { id: 'education-2', overdue: false }] });
});

test('programmes are found by words of their titles and summaries, and say what matched', async () => {
  const { data, errors } = await education.ask<{
    search: { programmes: { programme: { id: string; plan: { id: string } | null }; matches: object[] }[] };
  }>(
    '{ search(text: "казакстан балалар") { programmes { programme { id plan { id } } matches { field language words } } } }',
  );
  expect(errors).toBeUndefined();
  const [found, ...others] = data.search.programmes;
  expect(others).toEqual([]);
  expect(found?.programme).toEqual({ id: 'children-of-kazakhstan', plan: { id: 'children-of-kazakhstan' } });
  expect(found?.matches).toContainEqual({ field: 'title', language: 'KK', words: ['Қазақстан', 'балалары'] });
});

test('a word of a summary alone is enough, and is told', async () => {
  const { data } = await education.ask(
    '{ search(text: "SAVINGS acc") { programmes { programme { id } matches { field language words } } } }',
  );
  expect(data).toEqual({
    search: {
      programmes: [
        {
          programme: { id: 'national-childrens-fund' },
          matches: [{ field: 'summary', language: 'EN', words: ['savings', 'accounts'] }],
        },
      ],
    },
  });
});
