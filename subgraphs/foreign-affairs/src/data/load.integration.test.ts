import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('data');
});
afterAll(() => subgraph.stop());

test('the four reviews come oldest first with the counts of the UN', async () => {
  const { data } = await subgraph.ask(
    '{ reviews(mechanism: [UPR]) { id cycle session heldOn { date precision } official { received supported noted unit source { title } } recommendations { totalCount } } }',
  );
  const source = { title: expect.any(String) };
  const held = (date: string) => ({ date, precision: 'DAY' });
  const counts = (received: number, supported: number, noted: number, unit: string) => ({
    received,
    supported,
    noted,
    unit,
    source,
  });
  expect(data['reviews']).toEqual([
    {
      id: 'KAZ-1',
      cycle: 1,
      session: 7,
      heldOn: held('2010-02-12'),
      official: counts(129, 122, 7, 'RECOMMENDING_STATE'),
      recommendations: { totalCount: 35 },
    },
    {
      id: 'KAZ-2',
      cycle: 2,
      session: 20,
      heldOn: held('2014-10-30'),
      official: counts(198, 147, 51, 'RECOMMENDING_STATE'),
      recommendations: { totalCount: 53 },
    },
    {
      id: 'KAZ-3',
      cycle: 3,
      session: 34,
      heldOn: held('2019-11-07'),
      official: counts(245, 214, 31, 'PARAGRAPH'),
      recommendations: { totalCount: 0 },
    },
    {
      id: 'KAZ-4',
      cycle: 4,
      session: 48,
      heldOn: held('2025-01-23'),
      official: counts(294, 259, 35, 'PARAGRAPH'),
      recommendations: { totalCount: 0 },
    },
  ]);
});

test('reviews of a mechanism that has held none are an empty list', async () => {
  expect((await subgraph.ask('{ reviews(mechanism: [TREATY_BODY]) { id } }')).data).toEqual({ reviews: [] });
});

test('the ten clusters come by number', async () => {
  const { data } = await subgraph.ask<{ clusters: { number: number }[] }>('{ clusters { number name { kk ru en } } }');
  expect(data.clusters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('of recommendations only summaries are shipped, marked so, and their links are illustrative', async () => {
  const { data } = await subgraph.ask<{
    recommendations: { nodes: { text: null; summary: { versions: object[] }; links: { basis: string }[] }[] };
  }>(
    '{ recommendations(first: 200) { nodes { text { en } summary { versions { language origin } } links { basis } } } }',
  );
  const { nodes } = data.recommendations;
  expect(nodes.length).toBeGreaterThanOrEqual(60);
  for (const { text, summary, links } of nodes) {
    expect(text).toBeNull();
    expect(summary.versions).toEqual(['KK', 'RU', 'EN'].map((language) => ({ language, origin: 'SUMMARY' })));
    expect(links.every(({ basis }) => basis === 'ILLUSTRATIVE')).toBe(true);
  }
});

test('meetings come latest first, those without a day last, with their proposals by id', async () => {
  const { data } = await subgraph.ask<{
    meetings: {
      nodes: { id: string; heldOn: { date: string } | null; proposals: { id: string; meeting: { id: string } }[] }[];
      totalCount: number;
    };
  }>(
    '{ meetings { totalCount nodes { id heldOn { date } organiser { id } participants { id } proposals { id meeting { id } by { id } person } } } }',
  );
  const { nodes, totalCount } = data.meetings;
  expect(totalCount).toBe(nodes.length);
  const days = nodes.map(({ heldOn }) => heldOn?.date ?? '');
  expect(days).toEqual(days.toSorted().toReversed());
  expect(days.slice(0, 3)).toEqual(['2025-11-20', '2024-01-29', '']);
  for (const { id, proposals } of nodes) {
    const ids = proposals.map((proposal) => proposal.id);
    expect(ids).toEqual(ids.toSorted());
    expect(proposals.every(({ meeting }) => meeting.id === id)).toBe(true);
  }
});

test('meetings are paged past those without a day', async () => {
  const page = async (after: string | null) => {
    const { data } = await subgraph.ask<{ meetings: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
      'query ($after: String) { meetings(first: 3, after: $after) { nodes { id } pageInfo { endCursor } } }',
      { after },
    );
    return data.meetings;
  };
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(5);
});

test('proposals and instruments come by id', async () => {
  const { data } = await subgraph.ask<{ proposals: { nodes: { id: string }[] }; instruments: { id: string }[] }>(
    '{ proposals(first: 200) { nodes { id text { kk } } } instruments { id title { kk } state sources { title } } }',
  );
  for (const list of [data.proposals.nodes, data.instruments]) {
    const ids = list.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(ids.toSorted());
  }
});

test('every term of a vocabulary says where it comes from, and a State what else it is called', async () => {
  const ask = async (type: string, id: string, selection = '') => {
    const { data } = await subgraph.ask<{ _entities: [{ sources: { title: string }[]; aliases: string[] }] }>(
      `query ($given: [_Any!]!) { _entities(representations: $given) { ... on ${type} { sources { title publisher } ${selection} } } }`,
      { given: [{ __typename: type, id }] },
    );
    return data._entities[0];
  };
  for (const [type, id] of [
    ['Theme', 'justice'],
    ['Cluster', 'cluster-1'],
    ['AffectedGroup', 'women'],
  ] as const) {
    expect((await ask(type, id)).sources.length).toBeGreaterThan(0);
  }
  const { aliases, sources } = await ask('State', 'US', 'aliases');
  expect(aliases).toEqual(expect.arrayContaining(['USA', 'США', 'АҚШ']));
  expect(sources.at(-1)).toEqual({
    publisher: 'Unicode Consortium',
    title: expect.stringContaining('Common Locale Data Repository'),
  });
  expect(sources.length).toBeGreaterThan(1);
});

const file = (name: string): { id: string }[] =>
  JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'));

test('what the files have of persons, meetings, proposals and instruments is all there', async () => {
  interface Answer {
    persons: { nodes: { id: string; posts: object[] }[] };
    meetings: {
      nodes: {
        id: string;
        participations: { person: { id: string } }[];
        statements: { id: string; affectedGroups: { id: string }[] }[];
        indicators: { id: string }[];
      }[];
    };
    proposals: { nodes: { id: string; author: { id: string } | null }[] };
    instruments: { id: string; milestones: object[] }[];
  }
  const { data, errors } = await subgraph.ask<Answer>(`{
    persons(first: 200) { nodes { id posts { title { kk } asOf { date } source { title } } } }
    meetings(first: 200) { nodes { id participations { person { id } } statements { id affectedGroups { id } } indicators { id } } }
    proposals(first: 200) { nodes { id author { id } } }
    instruments { id milestones { text { kk } on { date } planned source { title } } }
  }`);
  expect(errors).toBeUndefined();
  type Row = Record<string, unknown[]> & { id: string; author?: string };
  const rows = (name: string) => (file(name) as Row[]).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const count = (row: Row, key: string) => row[key]?.length ?? 0;
  const byId = <Node extends { id: string }>(nodes: Node[]) =>
    nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1));

  expect(data.persons.nodes.map(({ id, posts }) => [id, posts.length])).toEqual(
    rows('persons').map((row) => [row.id, count(row, 'posts')]),
  );
  expect(
    byId(data.meetings.nodes).map(({ id, participations, statements, indicators }) => ({
      id,
      persons: participations.map(({ person }) => person.id),
      statements: statements.map((one) => [one.id, one.affectedGroups.map((group) => group.id)]),
      indicators: indicators.map((one) => one.id),
    })),
  ).toEqual(
    rows('meetings').map((row) => ({
      id: row.id,
      persons: (row['participations'] as { person: string }[]).map(({ person }) => person),
      statements: (row['statements'] as { id: string; affectedGroups: string[] }[]).map((one) => [
        one.id,
        one.affectedGroups.toSorted(),
      ]),
      indicators: (row['indicators'] as { id: string }[]).map((one) => one.id),
    })),
  );
  expect(data.proposals.nodes.map(({ id, author }) => [id, author?.id])).toEqual(
    rows('proposals').map((row) => [row.id, row.author]),
  );
  expect(data.instruments.map(({ id, milestones }) => [id, milestones.length])).toEqual(
    rows('instruments').map((row) => [row.id, count(row, 'milestones')]),
  );
  const indicators = data.meetings.nodes.flatMap((meeting) => meeting.indicators.map(({ id }) => id));
  expect(new Set(indicators).size).toBe(indicators.length);
});
