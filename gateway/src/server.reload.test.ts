import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { GatewayConfig } from './config.ts';
import { exampleNames } from './explorer/examples.ts';
import { testConfig } from './fixtures/hub.ts';
import { createKeptLog } from './fixtures/log.ts';
import { hashOf, writeManifest } from './fixtures/manifest.ts';
import { startGateway } from './server.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 30_000 });

/** Two ministries of any generation, told apart by the address at which they are asked. */
let server: Server;
let origin = '';
let folder = '';
/** Keeps the first ministry from answering what is called `Slow`. */
const held = Promise.withResolvers<void>();
const stops: (() => Promise<void>)[] = [];
let supergraph: (generation: number) => string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortaq-reload-'));
  server = createServer(async (request, response) => {
    const asked = await text(request);
    const [, generation = '', ministry = ''] = (request.url ?? '').split('/');
    const one = Number(generation);
    if (ministry === 'first' && asked.includes('Slow')) await held.promise;
    const data =
      ministry === 'first'
        ? { item: { __typename: 'Item', id: 'a', one }, [`only${one}`]: one }
        : { _entities: [{ two: one }] };
    response.end(JSON.stringify({ data }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
  const first = `${link} type Query { item: Item only0: Int } type Item @key(fields: "id") { id: ID! one: Int }`;
  const second = `${link} type Item @key(fields: "id") { id: ID! two: Int }`;
  const { supergraphSdl = '' } = composeServices([
    { name: 'first', url: `${origin}/0/first`, typeDefs: parse(first) },
    { name: 'second', url: `${origin}/0/second`, typeDefs: parse(second) },
  ]);
  supergraph = (generation) =>
    supergraphSdl.replaceAll(`${origin}/0/`, `${origin}/${generation}/`).replaceAll('only0', `only${generation}`);
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number;
  body: { data?: { item?: { one: number; two: number } } & Record<string, unknown>; errors?: unknown[] };
}

/** A hub over a file that the test replaces. */
async function startReloading(config: Partial<GatewayConfig> = {}) {
  const file = path.join(folder, `${crypto.randomUUID()}.graphql`);
  await writeFile(file, supergraph(0));
  const { log, entries } = createKeptLog();
  const gateway = await startGateway({ ...testConfig, open: true, explorer: false, supergraph: file, ...config }, log);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= gateway.stop());
  stops.push(stop);
  const ask = async (query: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  const replace = async (content: string) => {
    await writeFile(`${file}.next`, content);
    await rename(`${file}.next`, file);
  };
  const state = async () => {
    const response = await fetch(`${gateway.url}/health/ready`);
    const { supergraph: served } = (await response.json()) as {
      supergraph: { version: string; rejected?: { version: string | null; reason: string } };
    };
    return served;
  };
  const isServed = (generation: number) =>
    vi.waitUntil(async () => (await ask(whole)).body.data?.item?.one === generation, { timeout: 20_000, interval: 20 });
  return { url: gateway.url, file, entries, ask, replace, state, isServed, stop };
}

const whole = '{ item { one two } }';
const versionOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 12);
const threads = () => readdirSync('/proc/self/task').length;
const connections = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));

test('a supergraph that is replaced fifty times costs no request, and each answer is of one of them', async () => {
  const { file, ask, replace, state, isServed } = await startReloading();
  await ask(whole);
  const before = threads();
  const over = new AbortController();
  const wrong: unknown[] = [];
  let generation = 0;
  const client = async () => {
    let answered = 0;
    for (; !over.signal.aborted; answered += 1) {
      const oldest = generation;
      const answer = await ask(whole).catch((error: Error) => error);
      const { one = -1, two = -2 } = (answer instanceof Error ? undefined : answer.body.data?.item) ?? {};
      const isWhole = !(answer instanceof Error) && answer.status === 200 && !answer.body.errors && one === two;
      if (!isWhole || one < oldest) wrong.push({ answer, oldest });
      // The hub and its clients are one process here: without a pause they would keep one another waiting.
      await pause(5);
    }
    return answered;
  };
  const clients = Promise.all([client(), client(), client(), client()]);
  while (generation < 50) {
    const next = generation + 1;
    const content = supergraph(next);
    if (next % 10 === 0) {
      await writeFile(file, content.slice(0, 1_000));
      await pause(600);
      await appendFile(file, content.slice(1_000));
    } else await replace(content);
    await isServed(next);
    generation = next;
  }
  over.abort();
  const answered = await clients;
  expect({ wrong: wrong.slice(0, 3), areBusy: answered.every((count) => count > 100) }).toEqual({
    wrong: [],
    areBusy: true,
  });
  const last = versionOf(supergraph(50));
  await vi.waitFor(async () => expect(await state()).toEqual({ version: last, since: expect.any(String) }), 3_000);
  await vi.waitUntil(() => threads() <= before + 2, { timeout: 15_000 });
  await vi.waitUntil(async () => (await connections()) <= 16, { timeout: 15_000 });
});

test('a gateway that stops while a new supergraph is on its way leaves no thread', async () => {
  const before = threads();
  const { replace, entries, stop } = await startReloading();
  await replace(supergraph(1));
  await pause(700);
  await stop();
  await pause(3_000);
  expect({ threads: threads() <= before, entries: entries.filter(({ level }) => level === 'error') }).toEqual({
    threads: true,
    entries: [],
  });
});

const another = 'type Query { item: Int }';
test.concurrent.each([
  ['not GraphQL', 'type Query {'],
  ['a schema that is no supergraph', another],
  [
    'a supergraph of the first federation',
    `schema @core(feature: "https://specs.apollo.dev/core/v0.1") { query: Query } ${another}`,
  ],
  ['empty', ''],
  ['half of one', null],
  ['gone', undefined],
])('a file that is %s changes nothing, and health and log say so once', async (_what, given) => {
  const { file, entries, ask, replace, state, isServed } = await startReloading();
  const content = given === null ? supergraph(1).slice(0, 700) : given;
  if (content === undefined) await rm(file);
  else await replace(content);
  const rejection = await vi.waitUntil(async () => (await state()).rejected, { timeout: 20_000 });
  expect(rejection).toEqual({
    version: content === undefined ? null : versionOf(content),
    since: expect.any(String),
    reason: expect.any(String),
  });
  expect(rejection.reason).not.toMatch(/ortaq-reload|node_modules|gateway|file:\/|\.graphql|\.ts\b/);
  expect(await ask(whole)).toEqual({ status: 200, body: { data: { item: { one: 0, two: 0 } } } });
  if (content !== undefined) {
    await replace(content);
    await pause(3_000);
  }
  await replace(supergraph(2));
  await isServed(2);
  const cleared = await vi.waitUntil(async () => {
    const now = await state();
    return now.rejected === undefined && now;
  }, 3_000);
  expect(cleared.version).toBe(versionOf(supergraph(2)));
  expect(entries.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
    'the new supergraph cannot be served: the one before is',
  ]);
});

test.concurrent('the file as it was before clears what was wrong with it', async () => {
  const { replace, state } = await startReloading();
  await replace('type Query {');
  await vi.waitUntil(async () => (await state()).rejected, { timeout: 20_000 });
  await replace(supergraph(0));
  await vi.waitUntil(async () => (await state()).rejected === undefined, { timeout: 20_000 });
  expect((await state()).version).toBe(versionOf(supergraph(0)));
});

test.concurrent('a request under way is finished on the supergraph, and at the addresses, that it began with', async () => {
  const bounds = { ...testConfig.bounds, responseTimeout: 30_000 };
  const { ask, replace, isServed } = await startReloading({ bounds, operationTimeout: 40_000 });
  await ask(whole);
  const slow = ask(`query Slow ${whole}`);
  for (const generation of [1, 2]) {
    await replace(supergraph(generation));
    await isServed(generation);
  }
  held.resolve();
  expect(await slow).toEqual({ status: 200, body: { data: { item: { one: 0, two: 0 } } } });
});

test.concurrent('new fields are answered once they are there, and old ones refused', async () => {
  const { ask, replace, isServed } = await startReloading();
  const answers = async () => {
    const [{ body: old }, { body: added }] = await Promise.all([ask('{ only0 }'), ask('{ only1 }')]);
    return [old, added];
  };
  const refused = { errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })] };
  expect(await answers()).toEqual([{ data: { only0: 0 } }, refused]);
  await replace(supergraph(1));
  await isServed(1);
  expect(await answers()).toEqual([refused, { data: { only1: 1 } }]);
});

test.concurrent('trusted operations follow the supergraph', async () => {
  const operations = [whole, 'query Only1 { only1 }'];
  const manifest = path.join(folder, 'manifest.json');
  await writeManifest(manifest, operations);
  const { url, replace, isServed } = await startReloading({ open: false, operations: { manifest, trustedOnly: true } });
  const byHash = async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf('query Only1 { only1 }') } };
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ extensions }) })).status;
  };
  const statuses = [await byHash()];
  for (const generation of [1, 2]) {
    await replace(supergraph(generation));
    await isServed(generation);
    statuses.push(await byHash());
  }
  expect(statuses).toEqual([404, 200, 404]);
});

test.concurrent("GraphiQL's examples follow the supergraph", async () => {
  const { url, replace } = await startReloading({ open: false, explorer: true });
  const tabs = async () => {
    const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
    return exampleNames.filter((name) => page.includes(`query ${name}`));
  };
  expect(await tabs()).toEqual([]);
  await replace(readFileSync(fileURLToPath(import.meta.resolve('@ortaq/schema/supergraph.graphql')), 'utf8'));
  await vi.waitUntil(async () => (await tabs()).length > 0, { timeout: 30_000 });
  expect(await tabs()).toEqual(exampleNames);
});
