import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureOwners } from '@ortaq/schema/ministries';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { root, type RunningHub, startHub } from './hub.fixture.ts';
import { runScript } from './script.fixture.ts';

const hub: RunningHub = await startHub();
afterAll(() => hub.stop());

const run = (...args: string[]) => runScript(hub.environment, 'responsibilities', ...args);

/** The rows of a CSV that the command writes to a file. */
async function rowsOf(...args: string[]): Promise<Record<string, string>[]> {
  const out = join(hub.folder, 'responsibilities.csv');
  const { code, output } = await run(...args, '--format', 'csv', '--out', out);
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(`written to ${out}`) });
  return parse(await readFile(out), { bom: true, columns: true });
}

interface MeasureInFile {
  id: string;
  plan?: string;
  timeframe?: { to?: string };
  responsibilities: { agency: string; role: 'LEAD' | 'CO_EXECUTOR' }[];
}

/** The measures that the hub was filled from. */
const measures = (
  await Promise.all(
    measureOwners.map(async ({ name }): Promise<MeasureInFile[]> =>
      JSON.parse(await readFile(join(root, `subgraphs/${name}/data/measures.json`), 'utf8')),
    ),
  )
).flat();
const of = (agency: string) =>
  measures.filter(({ responsibilities }) => responsibilities.some((given) => given.agency === agency));

test('an agency’s responsibilities are those of all plans and owners, by deadline', async () => {
  const rows = await rowsOf('--agency', 'labour');
  expect(rows.map((row) => row['Measure'] ?? '').toSorted()).toEqual(
    of('labour')
      .map(({ id }) => id)
      .toSorted(),
  );
  const due = rows.map((row) => row['Timeframe ends'] || 'later');
  expect(due).toEqual(due.toSorted());
  expect(rows.find((row) => row['Measure'] === 'justice-1')).toEqual({
    Measure: 'justice-1',
    Number: '1',
    Title: 'Developing mechanisms to prevent violence against women and children',
    'Timeframe ends': '2022-12-31',
    'Past its timeframe': 'yes',
    Status: 'Not reported',
    Role: 'Co-executor',
    'As agreed': 'no',
    'Named by the source': 'yes',
    'Named in the plan': '',
    'With whom':
      'Ministry of Internal Affairs (lead); Prosecutor General’s Office (co-executor); Ministry of Education and Science (co-executor)',
    Plan: 'Follow-up Plan for Human Rights and the Rule of Law',
    'Since which act': 'P2200000258',
    'Number of the act': '258',
    'Date of the act': '2022-04-28',
    'Title of the act': 'On the approval of Follow-up Plan for Human Rights and the Rule of Law',
    Data: 'live',
  });
});

test('the heading counts all of it; role and overdue narrow what is listed', async () => {
  const roles = of('labour').map(
    ({ responsibilities }) => responsibilities.find(({ agency }) => agency === 'labour')?.role,
  );
  const leads = roles.filter((role) => role === 'LEAD').length;
  const { output } = await run('--agency', 'labour', '--role', 'lead', '--overdue');
  expect(output).toMatch(/^Ministry of Labour and Social Protection of the Population \(MLSP\) {2}labour\n/);
  expect(output).toContain(`Lead: ${leads}; Co-executor: ${roles.length - leads}; Past its timeframe: 3\n`);
  expect(output).toContain('Due next: no set date ahead');
  expect(output).toContain('Shown: 2 (Lead; past its timeframe; groups as the plans write them)');
  const listed = [...output.matchAll(/^│ (\d{4}-\d\d-\d\d) +│ (\S+)/gm)].map(([, day, id]) => `${day} ${id}`);
  expect(listed).toEqual(['2023-12-31 justice-2', '2024-03-04 labour-15']);
});

test.each([
  ['kk', 'Жауапты орындаушы', 'Еңбек және халықты әлеуметтік қорғау министрлігі', 'Мерзімі өткен'],
  ['ru', 'Ответственный исполнитель', 'Министерство труда и социальной защиты населения', 'Срок истёк'],
])('in %s labels and names are in that language', async (language, role, name, overdue) => {
  const { output } = await run('--agency', 'labour', '--language', language);
  for (const words of [role, name, overdue]) expect(output).toContain(words);
  expect(output).not.toMatch(/Lead|Planned|not named/);
});

test('a member answers for what its group does, where groups are expanded, and says so', async () => {
  expect(await rowsOf('--agency', 'akimat-kz-71')).toEqual([]);
  const rows = await rowsOf('--agency', 'akimat-kz-71', '--groups', 'expanded');
  expect(rows.map((row) => row['Measure'] ?? '').toSorted()).toEqual(
    of('local-executive-bodies')
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(new Set(rows.map((row) => row['Named in the plan']))).toEqual(new Set(['Local executive bodies']));
});

test('the matrix has the counts of the plans, lead and co-executor', async () => {
  const rows = await rowsOf('--matrix', '--groups', 'as-written');
  const cells = new Map<string, { leads: number; others: number }>();
  for (const { plan = '', responsibilities } of measures) {
    for (const { agency, role } of responsibilities) {
      const { leads, others } = cells.get(`${plan} ${agency}`) ?? { leads: 0, others: 0 };
      const isLead = Number(role === 'LEAD');
      cells.set(`${plan} ${agency}`, { leads: leads + isLead, others: others + 1 - isLead });
    }
  }
  const mark = (sign: string, count: number) => (count === 0 ? '' : count === 1 ? sign : `${sign}${count}`);
  const expected = [...cells.values()].map(({ leads, others }) => `${mark('●', leads)} ${mark('○', others)}`.trim());
  const marks = rows.flatMap(({ Plan: _, Title: __, ...agencies }) =>
    Object.values(agencies).filter((cell) => cell !== ''),
  );
  expect(marks.toSorted()).toEqual(expected.toSorted());
  const concept = rows.find((row) => row['Plan'] === 'inclusive-policy-concept');
  const own = cells.get('inclusive-policy-concept labour');
  expect(concept?.['Ministry of Labour and Social Protection of the Population']).toBe(`●${own?.leads}`);
});

test('the matrix of one plan, with groups expanded, has a column for each region', async () => {
  const { code, output } = await run('--matrix', '--plan', 'follow-up-plan-2022', '--groups', 'expanded');
  expect(code).toBe(0);
  expect(new Set(output.match(/^ {2}akimat-kz-\d\d/gm))).toHaveLength(20);
  expect(output).not.toContain('Inclusive Policy');
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(160);
});

test('an agency that is not there is refused, and those like it are named', async () => {
  const misspelt = await run('--agency', 'labor');
  expect(misspelt.code).toBe(1);
  expect(misspelt.output).toMatch(
    /^There is no agency with the id "labor"\. Close to it:\n {2}labour {2}Ministry of Labour/,
  );
  const byName = await run('--agency', 'МТСЗН', '--language', 'ru');
  expect(byName.code).toBe(1);
  expect(byName.output).toContain('  labour  Министерство труда и социальной защиты населения');
  const unlike = await run('--agency', 'qqqqq');
  expect(unlike).toEqual({
    code: 1,
    output: 'There is no agency with the id "qqqqq". None has a name or an id like it.\n',
  });
});

test('a plan that is not there is refused, naming those that are; one for which nobody answers is shown empty', async () => {
  const { code, output } = await run('--matrix', '--plan', 'nothing');
  expect(code).toBe(1);
  expect(output).toMatch(/^There is no plan nothing\. There are: action-plan-2023, .+\.\n$/);
  const [row] = await rowsOf('--matrix', '--plan', 'upr-plan-cycle-4');
  expect(Object.keys(row ?? {})).toEqual(['Plan', 'Title']);
});

test('where no hub runs, the command says how to start it', async () => {
  const { code, output } = await run('--agency', 'labour', '--url', `http://127.0.0.1:${hub.port + 99}/graphql`);
  expect(code).toBe(2);
  expect(output).toMatch(/^No hub answers at .+\nStart it with `npm start`/);
});

test('what is due next is told by name, whatever is listed', async () => {
  const justice = await hub.connect('justice');
  await justice.query(
    "UPDATE registered_measure SET timeframe_to = '2099-03-01' WHERE id IN ('labour-5', 'labour-13')",
  );
  await justice.query("UPDATE registered_measure SET timeframe_to = '2099-03-02' WHERE id = 'labour-1'");
  await justice.end();
  const { output } = await run('--agency', 'labour', '--role', 'co-executor');
  const next = /^Due next: 2099-03-01\n((?:· .+\n(?:[^·].+\n)?){2})Shown: 1 /m.exec(output)?.[1];
  expect(next).toMatch(/^· labour-13 {2}Create a register of social workers/m);
  expect(next).toMatch(/^· labour-5 {2}Introduce quotas within the international scholarship “Bolashak”$/m);
  const higherEducation = await run('--agency', 'science-higher-education');
  expect(higherEducation.output).toMatch(
    /^Due next: 2099-03-01\n· labour-5 {2}Introduce quotas .+ “Bolashak”\nShown: 3 /m,
  );
});

test('while an owner is down, what it last registered stands in, and the command says so', async () => {
  const pids = await hub.processes('subgraphs/labour/src/main.ts');
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    const out = join(hub.folder, 'responsibilities.csv');
    const { code, output } = await run('--agency', 'labour', '--format', 'csv', '--out', out);
    expect(code).toBe(0);
    expect(output).toContain(
      'labour cannot be reached: what it owns is missing, or what it last registered stands for it.',
    );
    const rows: Record<string, string>[] = parse(await readFile(out), { bom: true, columns: true });
    expect(rows).toHaveLength(of('labour').length);
    for (const row of rows) {
      expect(row['Title']).not.toBe('');
      expect(row['Data']).toBe(row['Measure']?.startsWith('labour-') ? 'last registered' : 'live');
    }
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
});
