import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ministries } from '@ortaq/schema/ministries';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { portsFrom } from '../local/ports.ts';
import { type Answer, type RunningHub, startHub } from './hub.fixture.ts';
import { type MatrixData, matrixQuery, type MatrixRow } from './matrix.fixture.ts';

const hub: RunningHub = await startHub();
afterAll(() => hub.stop());

const isUp = (port: number) =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The ministries themselves are asked: the gateway's word on them may be a second old. */
beforeEach(async () => {
  const ports = portsFrom(hub.port);
  const allUp = async () => (await Promise.all(ministries.map((ministry) => isUp(ports[ministry])))).every(Boolean);
  await vi.waitUntil(allUp, { timeout: 40_000, interval: 100 });
});

/** Kills a ministry's process and asks at once, before its supervisor has it back. */
async function askWithout<Data>(ministry: string, query: string): Promise<Answer<Data>> {
  const pids = await hub.processes(`subgraphs/${ministry}/src/main.ts`);
  expect(pids).toHaveLength(1);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return hub.ask<Data>(query, { first: 200 });
}

/** What must hold whatever is down: in time, named, nothing of the inside. */
function expectGraceful({ status, milliseconds, text, body }: Answer<unknown>, ministry: string): void {
  expect(status).toBe(200);
  expect(milliseconds).toBeLessThanOrEqual(3_000);
  expect(body.errors?.length).toBeGreaterThan(0);
  for (const error of body.errors ?? []) {
    expect(error.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', ministry });
  }
  expect(text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|localhost|stack|node_modules|\.ts|SELECT|prisma|postgres/i);
}

const rowsOf = ({ body }: Answer<MatrixData>) => body.data.recommendations.nodes;
let whole: MatrixRow[] = [];

test('with all ministries up the matrix is whole', async () => {
  const answer = await hub.ask<MatrixData>(matrixQuery, { first: 200 });
  expect(answer.body.errors).toBeUndefined();
  whole = rowsOf(answer);
});

test.each([
  ['labour', 'LabourMeasure'],
  ['education', 'EducationMeasure'],
])('without %s its measures have no content but what was registered; all else is whole', async (ministry, type) => {
  const answer = await askWithout<MatrixData>(ministry, matrixQuery);
  expectGraceful(answer, ministry);
  const expected = whole.map((row) => {
    const isTouched = row.measures.some((measure) => measure?.__typename === type);
    const measures = row.measures.map((measure) =>
      measure?.__typename === type
        ? { ...measure, title: null, status: null, timeframe: null, overdue: null }
        : measure,
    );
    return { ...row, measures, derivedStatus: isTouched ? null : row.derivedStatus };
  });
  const touched = expected.flatMap((row) => row.measures).filter((measure) => measure?.__typename === type);
  expect(touched.length).toBeGreaterThan(0);
  expect(touched.every((measure) => measure?.registered)).toBe(true);
  expect(rowsOf(answer)).toEqual(expected);
});

interface WithoutJustice extends MatrixData {
  measures: null;
  agency: null;
  proposals: { nodes: { by: { id: string; name: null } | null }[] };
}

test('without justice recommendations are whole; measures and agencies’ names are null', async () => {
  const answer = await askWithout<WithoutJustice>(
    'justice',
    `{ recommendations(first: 200) { nodes { id position derivedStatus states { id name { kk } } clusters { number } summary { kk } measures { __typename id title { kk } } } }
       measures { totalCount } agency(id: "labour") { name { kk } } proposals { nodes { id by { id name { kk } } } } }`,
  );
  expectGraceful(answer, 'justice');
  const { measures, agency, proposals } = answer.body.data;
  expect(measures).toBeNull();
  expect(agency).toBeNull();
  expect(proposals.nodes.length).toBeGreaterThan(0);
  const named = proposals.nodes.flatMap(({ by }) => (by ? [by.name] : []));
  expect(new Set(named)).toEqual(new Set([null]));
  const expected = whole.map((row) => ({
    ...row,
    measures: row.measures.map(() => null),
    derivedStatus: row.measures.length === 0 ? row.derivedStatus : null,
  }));
  expect(rowsOf(answer)).toEqual(expected);
});

interface WithoutForeignAffairs {
  recommendations: null;
  measures: { totalCount: number; nodes: object[] };
  plans: object[];
  agencies: { totalCount: number };
}

test('without foreign affairs recommendations are null; measures and the registers answer', async () => {
  const answer = await askWithout<WithoutForeignAffairs>(
    'foreign-affairs',
    `query ($first: Int!) { recommendations(first: $first) { nodes { id } }
       measures(first: $first) { totalCount nodes { id title { kk } registered { status } responsibilities { agency { name { kk } } } } }
       plans { id } agencies { totalCount } }`,
  );
  expectGraceful(answer, 'foreign-affairs');
  const { recommendations, measures, plans, agencies } = answer.body.data;
  expect(recommendations).toBeNull();
  expect(measures.nodes).toHaveLength(measures.totalCount);
  for (const measure of measures.nodes) expect(measure).toMatchObject({ title: { kk: expect.any(String) } });
  expect(plans.length).toBeGreaterThan(5);
  expect(agencies.totalCount).toBeGreaterThan(50);
});

test('a ministry that hangs costs no more than its time limit', async () => {
  const [pid] = await hub.processes('subgraphs/labour/src/main.ts');
  if (pid === undefined) throw new Error('labour does not run');
  process.kill(pid, 'SIGSTOP');
  try {
    const answer = await hub.ask<MatrixData>(matrixQuery, { first: 200 });
    expectGraceful(answer, 'labour');
    expect(rowsOf(answer).map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  } finally {
    process.kill(pid, 'SIGCONT');
  }
});

test('without the database all ministries are unavailable, and come back with it', async () => {
  const [pid = ''] = (await readFile(join(hub.folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  const ask = () => hub.ask('{ plans { id } }');
  const { body, text } = await vi.waitUntil(
    async () => {
      const answer = await ask();
      return answer.body.errors && answer;
    },
    { timeout: 5_000, interval: 20 },
  );
  expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'SUBGRAPH_UNAVAILABLE', ministry: 'justice' },
  ]);
  expect(text).not.toMatch(/prisma|postgres|database|127\.0\.0\.1/i);
  await expect.poll(async () => (await ask()).body.errors, { timeout: 30_000 }).toBeUndefined();
});

test('a killed ministry comes back by itself, and says so', async () => {
  const before = hub.output().length;
  await askWithout('education', '{ educationProgrammes { id } }');
  await expect.poll(() => hub.output().slice(before), { timeout: 20_000 }).toMatch(/education.*(again|restart)/i);
  await expect
    .poll(async () => (await hub.ask('{ educationProgrammes { id } }')).body.errors, { timeout: 20_000 })
    .toBeUndefined();
});
