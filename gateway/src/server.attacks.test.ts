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

/** The longest that others may wait while someone attacks, in milliseconds, on a machine that does nothing else. */
const longest = 300;
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
let hub: { url: string; pid: number; end: () => Promise<void> };
let quiet = 0;

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
  // At first the planner is busy with what it knows beforehand; and what it had no time for is refused for a minute.
  let turn = 0;
  const isAnswered = async () => (await ask(query(`{ a${turn++}: reviews { id } }`))).code === undefined;
  await vi.waitUntil(isAnswered, { timeout: 40_000 });
  const s = performance.now(); console.log('first', turn, await ask(small), performance.now() - s);
  ({ slowest: quiet } = await whileAsking(() => pause(1_000)));
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
    pid: child.pid ?? 0,
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
const whole = (ms: number): Told => ({ ms, status: 200, code: undefined });

/** Asks a small question every 50 ms on a connection of its own, while something happens. */
async function whileAsking<Result>(happening: () => Promise<Result>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isOver = false;
  const times: number[] = [];
  const asking = (async () => {
    while (!isOver) {
      const [told] = await Promise.all([ask(small, agent), pause(50)]);
      expect(told).toEqual(whole(told.ms));
      times.push(told.ms);
    }
  })();
  const result = await happening();
  isOver = true;
  await asking;
  agent.destroy();
  return { slowest: Math.max(...times), result };
}

const levels = Array.from({ length: 20 }, (_, level) => level);
const many = (count: number, part: (number: number) => string) => Array.from({ length: count }, (_, at) => part(at));
const spreading = (of: (next: string) => string) =>
  [
    '{ recommendation(id: "a") { ...F0 } }',
    ...levels.map((level) => `fragment F${level} on Recommendation { ${of(`...F${level + 1}`)} }`),
    'fragment F20 on Recommendation { id }',
  ].join(' ');
const nested = (depth: number) => {
  const steps = many(depth, (at) => (at % 2 ? 'recommendations { nodes { id' : 'measures { id'));
  return `{ recommendation(id: "a") { ${steps.join(' ')} ${steps.map((step) => (step.includes('nodes') ? '}}' : '}')).join('')} } }`;
};
const distinct = (number: number) =>
  `{ recommendation(id: "a") { m${number}: measures { id title { en } recommendations { nodes { id } } } } }`;

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
  ['a thousand aliases', [query(`{ ${many(1_000, (at) => `a${at}: inclusivePolicyDirections { id }`).join(' ')} }`)]],
  ['lists within lists across ministries, twelve deep', [query(nested(12))]],
  ['the same field 20,000 times', [query(`{ ${'reviews { id } '.repeat(20_000)} }`)]],
  [
    '5,000 fields that conflict',
    [query(`{ ${many(5_000, (at) => `a: ${at % 2 ? 'review' : 'plan'}(id: "${at}") { id }`).join(' ')} }`)],
  ],
  [
    '3,000 fragments in one place',
    [
      query(
        `{ review(id: "a") { ${many(3_000, (at) => `...F${at}`).join(' ')} } } ${many(3_000, (at) => `fragment F${at} on Review { id }`).join(' ')}`,
      ),
    ],
  ],
  ['500 operations that no one asked before', many(500, (at) => query(distinct(at)))],
  ['a document of a megabyte', [query(`{ ${many(55_000, (at) => `a${at}: __typename`).join(' ')} }`)]],
  [
    'a megabyte of fields of a ministry',
    [query(`{ ${many(26_000, (at) => `a${at}: inclusivePolicyDirections{id}`).join(' ')} }`)],
  ],
  ['a comment of a megabyte', [query(`{ reviews { id } } #${' comment'.repeat(120_000)}`)]],
  ['a document nested without end', [query('{ a '.repeat(240_000))]],
  [
    'a value nested without end',
    [query(`{ measures(filter: { ids: ${'['.repeat(400_000)}${']'.repeat(400_000)} }) { nodes { id } } }`)],
  ],
  [
    'variables nested without end',
    [
      query(
        'query Q($a: [ID!]) { measures(filter: { ids: $a }) { nodes { id } } }',
        `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
      ),
    ],
  ],
  [
    'a variable of 200,000 wrong values',
    [
      query(
        'query Q($a: [ID!]) { measures(filter: { ids: $a }) { nodes { id } } }',
        `{"a":[${'{},'.repeat(200_000)}1]}`,
      ),
    ],
  ],
  [
    'fifty documents that are just small enough to be validated at once',
    many(50, (at) => query(`{ a${at}: reviews { ${'id '.repeat(1_300)} } }`)),
  ],
  [
    'twenty conditions',
    many(200, (at) =>
      query(
        `query Q(${many(8, (of) => `$v${of}: Boolean!`).join(' ')}) { reviews { id ${many(8, (of) => `a${of}: id @skip(if: $v${of})`).join(' ')} } }`,
        JSON.stringify(Object.fromEntries(many(8, String).map((of) => [`v${of}`, (at >> Number(of)) % 2 === 1]))),
      ),
    ),
  ],
];

test.each(attacks)('while someone sends %s, others are answered at once', async (_, bodies) => {
  const start = performance.now();
  const { slowest, result } = await whileAsking(() => Promise.all(bodies.map((body) => ask(body))));
  const took = performance.now() - start;
  const codes = Map.groupBy(result, ({ status, code }) => `${status} ${code}`);
  console.log(
    `MEASURED | ${_} | ${Math.round(quiet)} | ${Math.round(slowest)} | ${Math.round(took)} | ${[...codes].map(([code, told]) => `${told.length}× ${code}`).join(', ')}`,
  );
  expect(slowest).toBeLessThan(longest + 3 * quiet);
  expect(took).toBeLessThan(bounded);
  expect(result.filter(({ status, code }) => status >= 500 && code !== 'PLANNING_TIMEOUT')).toEqual([]);
  const after = await ask(query(`{ after${bodies.length}: inclusivePolicyDirections { id } }`));
  expect(after).toEqual(whole(after.ms));
});
