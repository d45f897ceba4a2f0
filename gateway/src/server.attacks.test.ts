import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ministries } from '@ortaq/schema/ministries';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/**
 * The longest that others may wait while someone attacks, in milliseconds: 300 where the machine does nothing else, and
 * several times that here, where it may do anything. What an attack would block without its bound takes seconds.
 */
const longest = 1_500;
/** The longest that an attacker's own requests may take altogether. */
const bounded = 20_000;

// The hub, the ministries and the test each have their own: what one does must not be taken for the hub's slowness.
const startMinistries = `
  const { parentPort, workerData } = require('node:worker_threads');
  Promise.all(workerData.modules.map((url) => import(url))).then(async ([subgraph, graphql, sdl, server, madeUp]) => {
    const start = async (name) => {
      const schema = subgraph.buildSubgraphSchema(sdl.ministryModules(name).map((typeDefs) => ({ typeDefs })));
      const how = { schema, fieldResolver: madeUp.madeUpField, typeResolver: madeUp.madeUpType };
      const { url } = await server.startMinistryServer(async ({ query: source, variables: variableValues }, response) =>
        response.end(JSON.stringify(await graphql.graphql({ ...how, source, variableValues }))));
      return [name, url];
    };
    parentPort.postMessage(await Promise.all(workerData.names.map(start)));
  });`;

let ministriesThread: Worker;
let hub: { url: string; end: () => Promise<void> };

beforeAll(async () => {
  const { resolve } = createRequire(import.meta.url);
  const modules = [
    ...['@apollo/subgraph', 'graphql', '@ortaq/schema/sdl'].map((name) => pathToFileURL(resolve(name)).href),
    ...['ministry-server', 'made-up'].map((name) => new URL(`fixtures/${name}.ts`, import.meta.url).href),
  ];
  ministriesThread = new Worker(startMinistries, {
    eval: true,
    execArgv: [],
    workerData: { modules, names: ministries },
  });
  const [urls] = (await once(ministriesThread, 'message')) as [[string, string][]];
  hub = await startHub(
    Object.fromEntries(urls.map(([name, url]) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, url])),
  );
  // At first the planner is busy with what it knows beforehand.
  await vi.waitUntil(isPlanned, { timeout: 40_000 });
});
afterAll(async () => {
  await hub.end();
  await ministriesThread.terminate();
});

/** Runs the hub as the process that it is. */
async function startHub(urls: Record<string, string>): Promise<typeof hub> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const env = { ...process.env, LOG_FORMAT: 'json', LOG_LEVEL: 'info', ...urls };
  const child = spawn(process.execPath, [main, '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const listening = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk: Buffer) => {
    const url = /"url":"([^"]+)"/.exec(String(chunk))?.[1];
    if (url !== undefined) listening.resolve(url);
  });
  child.once('exit', () => listening.reject(new Error('the hub ended')));
  return {
    url: await listening.promise,
    async end() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

interface Told {
  ms: number;
  status: number;
  /** The first error's. */
  code: string | undefined;
}

async function ask(body: string, agent?: Agent): Promise<Told> {
  const start = performance.now();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(hub.url, { method: 'POST', headers, ...(agent && { agent }) }).end(body);
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
  let beginning = '';
  for await (const chunk of response) if (beginning.length < 2_000) beginning += String(chunk);
  const code = /"code":"(\w+)"/.exec(beginning)?.[1];
  return { ms: performance.now() - start, status: response.statusCode, code };
}
const query = (text: string, variables = '{}') => `{"query":${JSON.stringify(text)},"variables":${variables}}`;
const small = query('{ inclusivePolicyDirections { id } }');

let turn = 0;
/** Whether an operation is answered that no one asked before. */
async function isPlanned(): Promise<boolean> {
  const { code } = await ask(query(`{ a${turn++}: inclusivePolicyDirections { id } }`));
  return code === undefined;
}

/** Asks a small question every 50 ms on a connection of its own, while something happens. */
async function whileAsking<Result>(happening: () => Promise<Result>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const told: Told[] = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) await Promise.all([ask(small, agent).then((each) => told.push(each)), pause(50)]);
  })();
  const result = await happening();
  over.abort();
  await asking;
  agent.destroy();
  const unanswered = told.filter(({ status, code }) => status !== 200 || code !== undefined);
  return { slowest: Math.max(...told.map(({ ms }) => ms)), unanswered, result };
}

const many = (count: number, part: (number: number) => string) => Array.from({ length: count }, (_, at) => part(at));
const joined = (count: number, part: (number: number) => string) => many(count, part).join(' ');
const spreading = (of: (next: string) => string) =>
  `{ recommendation(id: "a") { ...F0 } } fragment F20 on Recommendation { id } ${joined(
    20,
    (level) => `fragment F${level} on Recommendation { ${of(`...F${level + 1}`)} }`,
  )}`;
const nested = (depth: number) => {
  const around = (within: string, at: number) =>
    at % 2 ? `recommendations { nodes { id ${within} } }` : `measures { id ${within} }`;
  const steps = Array.from({ length: depth }, (_, at) => at).toReversed();
  return `{ recommendation(id: "a") { ${steps.reduce(around, '')} } }`;
};
const ofIds = 'query Q($ids: [ID!]) { measures(filter: { ids: $ids }) { nodes { id } } }';
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

const attacks: [string, string[]][] = [
  ['fragments that spread one another twice, twenty deep', [query(spreading((next) => `${next} ${next}`))]],
  [
    'fragments that spread one another in two objects, twenty deep',
    [query(spreading((next) => `a: parent { ${next} } b: parent { ${next} }`))],
  ],
  [
    'fragments that spread one another in two lists, twenty deep',
    [query(spreading((next) => `a: parts { ${next} } b: parts { ${next} }`))],
  ],
  ['a thousand aliases', [query(`{ ${joined(1_000, (at) => `a${at}: inclusivePolicyDirections { id }`)} }`)]],
  ['lists within lists across ministries, twelve deep', [query(nested(12))]],
  ['the same field 20,000 times', [query(`{ ${'reviews { id } '.repeat(20_000)} }`)]],
  ['5,000 fields that conflict', [query(`{ ${joined(5_000, (at) => `a: review(id: "${at}") { id }`)} }`)]],
  [
    '3,000 fragments in one place',
    [
      query(
        `{ review(id: "a") { ${joined(3_000, (at) => `...F${at}`)} } } ${joined(3_000, (at) => `fragment F${at} on Review { id }`)}`,
      ),
    ],
  ],
  ['a megabyte of aliases', [query(`{ ${joined(48_000, (at) => `a${at}: __typename`)} }`)]],
  ['a comment of a megabyte', [query(`{ reviews { id } } #${' comment'.repeat(120_000)}`)]],
  ['a document nested without end', [query('{ a '.repeat(240_000))]],
  ['a value nested without end', [query(`{ measures(filter: { ids: ${deep(400_000)} }) { nodes { id } } }`)]],
  ['a variable of 200,000 wrong values', [query(ofIds, `{"ids":[${'{},'.repeat(200_000)}1]}`)]],
  ['fifty documents of 4,000 characters', many(50, (at) => query(`{ a${at}: reviews { ${'id '.repeat(1_300)} } }`))],
];

test.each(attacks)('while someone sends %s, others are answered at once', async (_what, bodies) => {
  const start = performance.now();
  const { slowest, unanswered, result } = await whileAsking(() => Promise.all(bodies.map((body) => ask(body))));
  const took = performance.now() - start;
  const isPlannedAgain = await vi.waitUntil(isPlanned, { timeout: 5_000 }).catch(() => false);
  const faults = result.filter(({ status, code }) => status >= 500 && code !== 'PLANNING_TIMEOUT');
  expect({ unanswered, faults, isPlannedAgain }).toEqual({ unanswered: [], faults: [], isPlannedAgain: true });
  expect(slowest).toBeLessThan(longest);
  expect(took).toBeLessThan(bounded);
});
