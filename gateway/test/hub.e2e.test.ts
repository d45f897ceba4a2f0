import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measureOwners, ministries } from '@ortaq/schema/ministries';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databases } from '../local/database-names.ts';
import { root, type RunningHub, startHub } from './hub.fixture.ts';
import { type MatrixData, matrixQuery } from './matrix.fixture.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

test('a start says what it does and how long each step took, and ends with the follow-up and the address', () => {
  const lines = hub.output().trimEnd().split('\n');
  expect(lines.at(-1)).toBe(`Ortaq is ready: http://localhost:${hub.port}/graphql`);
  const output = lines.join('\n');
  expect(output).toMatch(/PostgreSQL 18\S* started \(new data folder\) +\d+\.\d s/);
  for (const ministry of ministries) {
    expect(output).toMatch(new RegExp(`${ministry} +│ migrated \\(migrations: \\d, \\d+\\.\\d s\\)`));
    expect(output).toMatch(new RegExp(`${ministry} +│ loaded the demonstration data \\(.+, \\d+\\.\\d s\\)`));
    expect(output).toMatch(new RegExp(`${ministry} is ready on port \\d+ +\\d+\\.\\d s`));
  }
  expect(output).toMatch(/KAZ-1 .*: loaded 35; officially counted 129 \(recommending States; UPR Info\)/);
  expect(output).toMatch(/KAZ-2 .*: loaded 53; officially counted 198 /);
  expect(output).toMatch(/KAZ-3 .*: loaded 0; officially counted 245 \(paragraphs; .+\)/);
  expect(output).toMatch(/KAZ-4 .*: loaded 0; officially counted 294 /);
  expect(output).toMatch(/derived status: .*in preparation \d+/);
  expect(output).toMatch(/without a measure: 37; \d+ links to measures are illustrations only/);
  expect(output).toMatch(/justice-3 .* until 2022-08-31 — Ministry of Information and Public Development/);
});

test('the request that it prints for trying tokens out works as it stands; without the token it is the public’s', async () => {
  const [request = ''] = /^ {2}curl [^]*?--data .*$/m.exec(hub.output()) ?? [];
  const asked = async (command: string) => {
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: root });
    return JSON.parse(stdout) as { data: { measures: { nodes: { revision: unknown }[] } } };
  };
  const revisions = ({ data }: Awaited<ReturnType<typeof asked>>) =>
    data.measures.nodes.map(({ revision }) => revision);
  expect(revisions(await asked(request))).toEqual([1, 1, 1]);
  expect(revisions(await asked(request.replace(/-H "authorization.*" /, '')))).toEqual([null, null, null]);
  expect(hub.output()).not.toMatch(/eyJ/);
});

test('a cold start takes seconds', () => {
  console.log(`cold start after the install: ${hub.startedIn} ms`);
  expect(hub.startedIn).toBeLessThan(45_000);
});

test('health names every ministry’s state', async () => {
  const ready = await fetch(`http://127.0.0.1:${hub.port}/health/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({
    ready: true,
    ministries: Object.fromEntries(ministries.map((ministry) => [ministry, 'up'])),
  });
  expect((await fetch(`http://127.0.0.1:${hub.port}/health/live`)).status).toBe(200);
});

test('the matrix joins its ministries, live', async () => {
  const { status, body } = await hub.ask<MatrixData>(matrixQuery, { first: 200 });
  expect(status).toBe(200);
  expect(body.errors).toBeUndefined();
  const rows = body.data.recommendations.nodes;
  expect(rows).toHaveLength(88);
  const measures = rows.flatMap((row) => row.measures);
  expect(new Set(measures.map((measure) => measure?.__typename))).toEqual(
    new Set(['LabourMeasure', 'JusticeMeasure', 'EducationMeasure']),
  );
  for (const measure of measures) {
    expect(measure).toMatchObject({ title: { kk: expect.any(String) }, status: expect.any(String) });
  }
  for (const row of rows) {
    expect(row.states[0]?.name.kk).toEqual(expect.any(String));
    expect(row.derivedStatus).toEqual(expect.any(String));
  }
});

test('the register begins as the owners have it: it was filled from the same files', async () => {
  const fields = 'code status overdue title { original kk ru en } timeframe { from to precision text { kk ru en } }';
  const { body } = await hub.ask<{ measures: { totalCount: number; nodes: { id: string; registered: object }[] } }>(
    `{ measures(first: 200) { totalCount nodes { id ${fields} registered { ${fields} } } } }`,
  );
  expect(body.errors).toBeUndefined();
  const { nodes, totalCount } = body.data.measures;
  expect(nodes).toHaveLength(totalCount);
  const files = measureOwners.map(({ name }) => readFile(join(root, `subgraphs/${name}/data/measures.json`), 'utf8'));
  const inFiles = (await Promise.all(files)).flatMap((text) => JSON.parse(text) as { id: string }[]);
  expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(inFiles.map(({ id }) => id)));
  for (const { id, registered, ...live } of nodes) expect({ id, ...registered }).toEqual({ id, ...live });
});

test('a ministry’s role cannot connect to another ministry’s database, nor to the server’s own', async () => {
  const roles = Object.values(databases);
  for (const role of roles) {
    const own = await hub.connect(role, role);
    await own.end();
    for (const other of [...roles, 'postgres', 'template1'].filter((name) => name !== role)) {
      await expect(hub.connect(other, role)).rejects.toMatchObject({ code: '42501' });
    }
  }
});

const refused: [name: string, query: string, variables: object, argument: string][] = [
  ['first: 0', '{ recommendations(first: 0) { totalCount } }', {}, 'first'],
  ['first: 10000', '{ measures(first: 10000) { totalCount } }', {}, 'first'],
  ['a broken cursor', '{ recommendations(after: "@@@") { totalCount } }', {}, 'after'],
  ['a NUL in a literal', '{ recommendation(id: "a\\u0000b") { id } }', {}, 'id'],
  [
    'a NUL in a variable',
    'query ($f: MeasureFilter) { measures(filter: $f) { totalCount } }',
    { f: { text: 'a\0' } },
    'filter.text',
  ],
  [
    'a lone surrogate',
    'query ($f: RecommendationFilter) { recommendations(filter: $f) { totalCount } }',
    { f: { ids: ['\ud800'] } },
    'filter.ids[0]',
  ],
  ['an unknown enum value', '{ measures(filter: { status: [NOPE] }) { totalCount } }', {}, 'filter.status[0]'],
  [
    'a day the calendar has not',
    '{ measures(filter: { dueFrom: "2026-02-30" }) { totalCount } }',
    {},
    'filter.dueFrom',
  ],
];

test.each(refused)('%s is the caller’s fault, told by name, never a 500', async (_name, query, variables, argument) => {
  const { status, body } = await hub.ask(query, variables);
  expect([200, 400]).toContain(status);
  const [error] = body.errors ?? [];
  expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(error?.extensions['code']);
  expect(error?.extensions['argument']).toBe(argument);
});

test('an unknown enum value in a variable is refused, naming the variable', async () => {
  const query = 'query ($s: [Position!]) { recommendations(filter: { position: $s }) { totalCount } }';
  const { status, body } = await hub.ask(query, { s: ['NOPE'] });
  expect([200, 400]).toContain(status);
  expect(body.errors).toMatchObject([
    { message: expect.stringContaining('$s'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('an operation that asks for too much across ministries is refused at once, and hurts nobody', async () => {
  const nested = (depth: number): string =>
    depth === 0 ? 'id' : `id recommendations(first: 20) { nodes { id measures { ${nested(depth - 1)} } } }`;
  const within = await hub.ask(`{ measures(first: 2) { nodes { ${nested(2)} } } }`);
  expect(within.body.errors).toBeUndefined();
  const { milliseconds, body } = await hub.ask(`{ measures(first: 2) { nodes { ${nested(5)} } } }`);
  expect(body.errors).toMatchObject([{ extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE' } }]);
  expect(milliseconds).toBeLessThan(5_000);
  expect((await hub.ask('{ reviews { id } }')).body.errors).toBeUndefined();
});

test('an unknown id is null', async () => {
  const { body } = await hub.ask(
    '{ recommendation(id: "x") { id } review(id: "x") { id } measure(id: "labour-999") { id } plan(id: "x") { id } agency(id: "x") { id } legalAct(id: "x") { id } followUp(review: "x") { loaded } }',
  );
  expect(body).toEqual({
    data: {
      recommendation: null,
      review: null,
      measure: null,
      plan: null,
      agency: null,
      legalAct: null,
      followUp: null,
    },
  });
});

test('a body over 1 MB is refused with 413', async () => {
  const { status, body } = await hub.ask(`{ recommendations { totalCount } } #${'x'.repeat(1_000_000)}`);
  expect(status).toBe(413);
  expect(body.errors?.[0]?.extensions['code']).toBe('PAYLOAD_TOO_LARGE');
});

test('the whole hub needs at most 1.5 GB after the follow-up has been asked 100 times', async () => {
  for (let asked = 0; asked < 100; asked += 1) {
    const { body } = await hub.ask(matrixQuery, { first: 200 });
    expect(body.errors).toBeUndefined();
  }
  const pids = await hub.processes();
  const sizes = await Promise.all(pids.map((pid) => proportionalSize(pid)));
  const megabytes = sizes.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
  console.log(`memory of the whole hub: ${Math.round(megabytes)} MB (PSS of ${pids.length} processes)`);
  expect(pids.length).toBeGreaterThanOrEqual(7);
  expect(megabytes).toBeLessThanOrEqual(1_536);
});

/** Proportional set size in kB: a page that several processes share counts once among them. */
async function proportionalSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
}
