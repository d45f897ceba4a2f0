import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { environmentForProcesses } from '../local/config.ts';
import { makeFolder } from '../local/fixtures/folder.ts';
import { freePorts } from '../local/fixtures/ports.ts';
import { killProcessesWith, processesWith } from '../local/fixtures/processes.ts';
import { checkPorts, portsFrom } from '../local/ports.ts';
import { databaseAddress } from '../local/postgres/databases.ts';
import { ask, collect, readyLine } from './hub.fixture.ts';
import { copyProject, type ProjectCopy } from './project-copy.fixture.ts';
import { examplesOf } from './readme.fixture.ts';

// A ministry joins a copy of the project: nobody's hand touches a file after the command.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const command = ['new:ministry', 'health', '--type', 'HealthMeasure', '--port', '4006'] as const;

const { folder, remove } = await makeFolder();
let copy: ProjectCopy;
beforeAll(async () => {
  copy = await copyProject(join(folder, 'project'));
});
afterAll(async () => {
  await killProcessesWith(folder);
  await remove();
});

test('a wrong order is refused with every fault at once, and nothing is written', async () => {
  const { code, output } = await copy.run('new:ministry', 'labour', '--type', 'Labour', '--port', '4002');
  expect({ code, output }).toEqual({
    code: 2,
    output:
      'Nothing is changed:\n  NAME: "labour" is taken: there is a folder of that name\n' +
      '  --type: "Labour" is not a name in PascalCase that ends in Measure, such as HealthMeasure\n' +
      "  --port: 4002 is justice's; 4006 is free\n",
  });
  expect(await copy.changes()).toBe('');
});

test('where a step fails, and where it is ended midway, everything is as before', async () => {
  const generate = join(copy.folder, 'gateway/local/prepare/main.ts');
  const sound = await readFile(generate, 'utf8');
  await writeFile(generate, `console.log('No room.');\nprocess.exitCode = 3;\n`);
  const failed = await copy.run(...command);
  await writeFile(generate, sound);
  expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('main.ts failed:\nNo room.\nNothing is') });
  expect(failed.output).toContain('Installed as a package');
  expect(await copy.changes()).toBe('');
  await expect(readdir(join(copy.folder, 'subgraphs/health'))).rejects.toThrow('ENOENT');

  const ended = await copy.start(...command);
  await vi.waitUntil(() => ended.output().includes('Composed with'), { timeout: 60_000 });
  ended.signal('SIGTERM');
  expect(await ended.ended).toMatchObject({ code: 1, output: expect.stringContaining('Ended by SIGTERM\nNothing is') });
  expect(await copy.changes()).toBe('');
});

let begun: { at: number; work: number };

test('a right order makes the ministry, and says what comes next', async () => {
  begun = { at: performance.now(), work: await workOfPrograms() };
  const { code, output } = await copy.run(...command);
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('HEALTH_URL') });
  expect(await copy.read('schema/ministries.ts')).toContain(
    "  { name: 'education', port: 4004, measureType: 'EducationMeasure' },\n" +
      "  { name: 'health', port: 4006, measureType: 'HealthMeasure' },\n",
  );
});

test.each(['format:check', 'lint', 'typecheck', 'compose:check', 'schema:check', 'unused'])(
  '%s is content',
  async (script) => {
    const { code, output } = await copy.run(script);
    expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
  },
);

test.each([
  ['integration', 'subgraphs/health'],
  ['unit', 'gateway/test/data'],
])('the %s tests of %s pass', async (project, tests) => {
  const vitest = spawn(join(copy.folder, 'node_modules/.bin/vitest'), ['run', '--project', project, tests], {
    cwd: copy.folder,
    env: environmentForProcesses(),
  });
  const output = collect(vitest);
  const [code] = await once(vitest, 'close');
  expect({ code, output: output() }).toEqual({ code: 0, output: expect.stringMatching(/Tests .*\d+ passed/) });
});

interface Measures {
  measures: { nodes: { __typename: string; id: string }[] };
}

test('npm start serves its measures beside the others’, live from its own database', async () => {
  const port = await portsForOneMore();
  const data = join(folder, 'data');
  const environment = { ...environmentForProcesses(), PORT: String(port), DATA_DIR: data };
  const npm = spawn('npm', ['start'], { cwd: copy.folder, env: environment, detached: true });
  const output = collect(npm);
  await readyLine(npm, output, 180_000);
  expect(output()).toMatch(new RegExp(`health is ready on port ${port + 6} `));

  const [example] = await examplesOf(join(copy.folder, 'subgraphs/health/README.md'));
  expect((await ask(port, example?.query ?? '')).body).toEqual(JSON.parse(example?.answer ?? ''));

  const passwords = JSON.parse(await readFile(join(data, 'passwords.json'), 'utf8')) as { health: string };
  const database = new pg.Client({ connectionString: databaseAddress(port + 5, 'health', passwords.health) });
  await database.connect();
  await database.query(`UPDATE measure SET title = '{"en": "Changed", "origin": {"en": "SUMMARY"}}'`);
  await database.end();

  const { body } = await ask<Measures>(
    port,
    `{ measures(first: 200) { nodes { __typename id title { en } registered { title { en } status owner { id } }
       responsibilities { role agency { name { en } } } } } }`,
  );
  expect(body.errors).toBeUndefined();
  const { nodes } = body.data.measures;
  expect(new Set(nodes.map(({ __typename }) => __typename))).toEqual(
    new Set(['LabourMeasure', 'JusticeMeasure', 'EducationMeasure', 'HealthMeasure']),
  );
  expect(nodes.find(({ id }) => id === 'health-1')).toEqual({
    __typename: 'HealthMeasure',
    id: 'health-1',
    title: { en: 'Changed' },
    registered: {
      title: { en: "Placeholder: the ministry's first measure comes here" },
      status: 'NOT_REPORTED',
      owner: { id: 'health' },
    },
    responsibilities: [{ role: 'LEAD', agency: { name: { en: 'Ministry of Health' } } }],
  });

  const found = await ask(port, '{ search(text: "placehold") { measures { nodes { id title { en } } } } }');
  expect(found.body).toEqual({
    data: { search: { measures: { nodes: [{ id: 'health-1', title: { en: 'Changed' } }] } } },
  });

  npm.kill('SIGTERM');
  await once(npm, 'exit');
  await expect.poll(() => processesWith(folder), { timeout: 15_000 }).toEqual([]);
});

test('from the command to the answers it takes at most two minutes of a machine with two cores', async () => {
  const [worked, passed] = [(await workOfPrograms()) - begun.work, performance.now() - begun.at];
  console.log(`a new ministry: ${worked.toFixed(0)} s of work, ${(passed / 1000).toFixed(0)} s by the clock`);
  expect(worked).toBeGreaterThan(0);
  expect(worked).toBeLessThan(2 * 120);
});

/** Seconds of processor time of all programs that this process has run to their end, whatever else the machine did. */
async function workOfPrograms(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8');
  const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(14, 16).map(Number);
  return (user + system) / 100;
}

/** A gateway's port such that one more ministry fits after those that follow it. */
async function portsForOneMore(): Promise<number> {
  for (;;) {
    const first = await freePorts();
    const isFree = await checkPorts({ ...portsFrom(first), gateway: first + 6 }).then(
      () => true,
      () => false,
    );
    if (isFree) return first;
  }
}
