import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { collect, root, startHub } from './hub.fixture.ts';

/** One that a test may harm. */
const hub = await startHub();
afterAll(() => hub.stop());

const hubUrl = (port: number) => `http://localhost:${port}/graphql`;
const client = join(root, 'schema/client');

/** Runs Node in the client's package; gives its exit code and what it wrote. */
async function run(args: string[], input = '') {
  const child = spawn(process.execPath, args, { cwd: client });
  const output = collect(child);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, output: output() };
}

const example = (port: number, ...args: string[]) =>
  run(['examples/measures.ts', '--url', hubUrl(port), '--first', '200', ...args]);

const lineOf = (id: string, output: string) => output.split('\n').find((line) => line.startsWith(`${id} `));

test.each([
  ['kk', 'Іс-шара', '[Жоспарланған]  «Болашақ» халықаралық стипендиясы бойынша квота енгізу'],
  ['ru', 'Мероприятие', '[Запланировано]  Установление квот в международной стипендии «Болашак»'],
  ['en', 'Measure', '[Planned]  '],
])('the example prints a page of measures with its labels in %s', async (language, heading, told) => {
  const { code, output } = await example(inject('hubPort'), '--language', language);
  const [, count, total] = /^(?:.+): (\d+) \/ (\d+)\n/.exec(output) ?? [];
  expect([code, output.startsWith(`${heading}: `), count]).toEqual([0, true, total]);
  expect(lineOf('labour-5', output)).toContain(told);
  expect(output.split('\n')).toHaveLength(Number(total) + 2);
});

test('where labour hangs, the example says so, with what it last registered and what the others own', async () => {
  const whole = await example(hub.port, '--language', 'ru');
  const [pid] = await hub.processes('subgraphs/labour/src/main.ts');
  if (pid === undefined) throw new Error('labour does not run');
  process.kill(pid, 'SIGSTOP');
  try {
    const { code, output } = await example(hub.port, '--language', 'ru');
    expect(code).toBe(0);
    // What labour last registered stands in, and says since when.
    expect(lineOf('labour-5', output)).toBe(`${lineOf('labour-5', whole.output)} (2026-11-01)`);
    expect(lineOf('justice-1', output)).toBe(lineOf('justice-1', whole.output));
    expect(output).toMatch(/\nНет данных министерства: labour\n$/);
    expect(whole.output).not.toContain('Нет данных');
  } finally {
    process.kill(pid, 'SIGCONT');
  }
});

test('the hub knows the documents by their hash: no text is sent', async () => {
  const program = `
    import { createClient, PlanTitlesDocument } from '@ortaq/client';
    const spied = (url, init) => (console.log(Object.keys(JSON.parse(init.body)).join()), fetch(url, init));
    const { query } = createClient({ url: '${hubUrl(inject('hubPort'))}', fetch: spied });
    const { data } = await query(PlanTitlesDocument, { language: 'EN' });
    console.log(data.plans.length > 5);`;
  const { output } = await run(['--input-type=module', '-'], program);
  expect(output).toBe('variables,extensions\ntrue\n');
});

test.each([
  [1, 'NETWORK_FAILURE', ['--url', 'http://localhost:1/graphql']],
  [2, '--language must be kk, ru or en, and is de.', ['--language', 'de']],
  [2, "Unknown option '--lang'", ['--lang', 'kk']],
  [0, 'Usage: ', ['--help']],
])('the example ends with %d and says %s', async (code, words, args) => {
  const ended = await run(['examples/measures.ts', ...args]);
  expect(ended.code).toBe(code);
  expect(ended.output).toContain(words);
});

test('what the README of the client shows is what it prints', async () => {
  const text = await readFile(join(client, 'README.md'), 'utf8');
  const shown = [...text.matchAll(/^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/gms)];
  expect(shown).toHaveLength(3);
  for (const [, source = '', printed] of shown) {
    const program = source.replaceAll('http://localhost:4000/graphql', hubUrl(inject('hubPort')));
    expect((await run(['--input-type=module-typescript', '-'], program)).output).toBe(printed);
  }
});
