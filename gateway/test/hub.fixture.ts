import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import pg from 'pg';
import { environmentForProcesses } from '../local/config.ts';
import { makeFolder } from '../local/fixtures/folder.ts';
import { freePorts } from '../local/fixtures/ports.ts';
import { portsFrom } from '../local/ports.ts';
import { databaseAddress } from '../local/postgres/databases.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Answer<Data> {
  status: number;
  milliseconds: number;
  text: string;
  /** `data` is what the test says it is: the hub is seen from outside. */
  body: { data: Data; errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[] };
}

/** The whole hub, started as a person starts it, in processes of its own. */
export interface RunningHub {
  port: number;
  folder: string;
  output: () => string;
  /** Milliseconds from the start to the line that says it is ready. */
  startedIn: number;
  ask: <Data = Record<string, unknown>>(query: string, variables?: object) => Promise<Answer<Data>>;
  /** Opens a connection: as the superuser, or as a ministry's role. */
  connect: (database: string, role?: string) => Promise<pg.Client>;
  /** Ids of the hub's processes whose command line has all these words. */
  processes: (...words: string[]) => Promise<number[]>;
  environment: Record<string, string>;
  stop: () => Promise<void>;
}

/** Starts a hub: on a new data folder, removed after its stop, or again on an old one. */
export async function startHub(given: { folder?: string; port?: number } = {}): Promise<RunningHub> {
  const own = given.folder === undefined ? await makeFolder() : null;
  const folder = given.folder ?? own?.folder ?? '';
  const port = given.port ?? (await freePorts());
  // Tests ask for more at once than the public may: what one caller may ask for has tests of its own.
  const budget = { COST_BUDGET_ANONYMOUS: '20000000' };
  const environment = { ...environmentForProcesses(), ...budget, PORT: String(port), DATA_DIR: folder };
  const began = performance.now();
  const child = spawn(process.execPath, ['gateway/local/main.ts'], { cwd: root, env: environment, stdio: 'pipe' });
  const output = collect(child);
  await readyLine(child, output);
  const startedIn = Math.round(performance.now() - began);
  const passwords = JSON.parse(await readFile(join(folder, 'passwords.json'), 'utf8')) as Record<string, string>;
  return {
    port,
    folder,
    output,
    startedIn,
    environment,
    ask: (query, variables = {}) => ask(port, query, variables),
    connect: async (database, role = 'postgres') => {
      const url = new URL(databaseAddress(portsFrom(port).postgres, role, passwords[role] ?? ''));
      url.pathname = `/${database}`;
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      return client;
    },
    processes: (...words) => processesOf(folder, port, words),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
      await own?.remove();
    },
  };
}

export function collect(child: ChildProcess): () => string {
  let written = '';
  const take = (chunk: Buffer) => (written += stripVTControlCharacters(chunk.toString()));
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return () => written;
}

export async function readyLine(child: ChildProcess, output: () => string, limit = 60_000): Promise<void> {
  const deadline = performance.now() + limit;
  while (!output().includes('Ortaq is ready: ')) {
    if (child.exitCode !== null) throw new Error(`The hub ended with ${child.exitCode}:\n${output()}`);
    if (performance.now() > deadline) throw new Error(`The hub was not ready in ${limit} ms:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Asks a hub as any client does. */
export async function ask<Data = Record<string, unknown>>(
  port: number,
  query: string,
  variables: object = {},
): Promise<Answer<Data>> {
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const milliseconds = Math.round(performance.now() - began);
  // What an operation costs stands in each answer, and is what `gateway/src/server.admission.test.ts` is about.
  const { extensions: _, ...body } = JSON.parse(text) as Answer<Data>['body'] & { extensions?: unknown };
  return { status: response.status, milliseconds, text, body };
}

/** A hub's processes: its supervisor and children carry its folder or port, PostgreSQL's are told by its folder. */
async function processesOf(folder: string, port: number, words: string[]): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map((pid) => isOfHub(pid, folder, port, words)));
  return pids.filter((_, at) => found[at]);
}

async function isOfHub(pid: number, folder: string, port: number, words: string[]): Promise<boolean> {
  if (pid === process.pid) return false;
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const [command, environment, stat] = await Promise.all([read('cmdline'), read('environ'), read('stat')]);
  const parent = Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
  const { postgres: _, ...ports } = portsFrom(port);
  const marked = (text: string) =>
    text.includes(folder) || Object.values(ports).some((own) => text.includes(`\0PORT=${own}\0`));
  const isMarked = marked(command) || marked(`\0${environment}`);
  const ofServer = command.startsWith('postgres: ') && (await isOfHub(parent, folder, port, []));
  return (isMarked || ofServer) && words.every((word) => command.includes(word));
}
