import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { composeServices } from '@apollo/composition';
import { buildSchema, graphql, parse } from 'graphql';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { FetchBounds, GatewayConfig } from './config.ts';
import { contractMinistries, type ContractMinistry } from './fixtures/contract.ts';
import { aliased, fieldOf, given, plain } from './fixtures/contract-questions.ts';
import { differences, isOneWay, type Place } from './fixtures/differences.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fixtures/fault-proxy.ts';
import { startTestHub, testConfig, type TestHub } from './fixtures/hub.ts';
import {
  changes,
  harmless,
  leaked,
  losses,
  omissions,
  reportedErrors,
  wrongValues,
} from './fixtures/ministry-faults.ts';
import { signToken, startTestIssuer } from './fixtures/issuer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let hub: TestHub;
const proxies = {} as Record<ContractMinistry, FaultProxy>;
beforeAll(async () => {
  for (const ministry of contractMinistries) proxies[ministry] = await startFaultProxy();
  const bounds = {
    ...testConfig.bounds,
    responseTimeout: 1_500,
    maxResponseBytes: 1_000_000,
    breakAfter: 20,
    breakFor: 20,
  };
  hub = await startTestHub({
    planningTimeout: 60_000,
    ministries: Object.fromEntries(contractMinistries.map((name) => [name, { ...bounds, url: proxies[name].url }])),
  });
  for (const ministry of contractMinistries) proxies[ministry].upstream = hub.ministries[ministry].url;
  truth = (await ask(plain)).data;
});
afterAll(async () => {
  await hub.stop();
  for (const ministry of contractMinistries) await proxies[ministry].refuse();
});

let truth: unknown;

type Json = Record<string, unknown>;
interface Told {
  message: string;
  path?: Place;
  extensions: { code?: string; ministry?: string; requestId?: string };
}
type Answer = Awaited<ReturnType<typeof ask>>;

/** Asks, and says the answer in the schema's own names. */
async function ask(query: string, { url } = hub, authorization?: string) {
  const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const body = fieldOf.reduce((text, [alias, field]) => text.replaceAll(alias, field), await response.text());
  const { data, errors = [] } = JSON.parse(body) as { data: unknown; errors?: Told[] };
  return { status: response.status, text: JSON.stringify([...response.headers]) + body, data, errors };
}

/** The place that a fetch was for: an entity, or a root field. */
const fetchedAt = (place: Place) => (place.some((step) => typeof step === 'number') ? place.slice(0, -1) : place);

type Kind = 'loss' | 'omission' | 'wrong value' | 'reported' | 'harmless';

/** What is wrong with an answer while a ministry fails. */
function complaints({ status, text, data, errors }: Answer, ministry: ContractMinistry, kind: Kind): string[] {
  const found: string[] = [];
  const complain = (what: string, about: unknown) => found.push(`${what}: ${JSON.stringify(about).slice(0, 300)}`);
  if (status !== 200) complain('status', { status, errors });
  if (leaked.test(text) || text.includes(`:${proxies[ministry].port}`)) complain('leak', text);
  const missing = differences(data, truth);
  for (const { place, isNull } of missing) {
    if (!isNull) complain('wrong value', place);
    else if (!given[ministry].test(place.join('.'))) complain('null of another ministry', place);
    const isTold = ({ path }: Told) => (path ? isOneWay(path, place) : kind === 'reported');
    if (!errors.some(isTold)) complain('null without an error', { place, errors });
  }
  for (const { message, path = [], extensions } of errors) {
    const { code, requestId } = extensions;
    const isOfMinistry = extensions.ministry === ministry && message.startsWith(`${ministry} `);
    const here = missing.filter(({ place }) => isOneWay(place, path));
    const isFault = code === 'INTERNAL_SERVER_ERROR' && typeof requestId === 'string';
    const isUnusable = code === 'SUBGRAPH_UNAVAILABLE' && message === `${ministry} gave no usable answer`;
    const isToldSo = {
      loss: code === 'SUBGRAPH_UNAVAILABLE' && isOfMinistry,
      omission: isUnusable,
      reported: isFault && isOfMinistry,
      // An object that stands where another should lacks what was asked of that.
      'wrong value': isUnusable || (isFault && extensions.ministry === undefined),
      harmless: false,
    };
    const isItsPlace = ({ place }: { place: Place }) => kind !== 'loss' || fetchedAt(place).join() === path.join();
    if (!isToldSo[kind]) complain('not told as it is', { message, path, extensions });
    if (!here.some(isItsPlace)) complain('not its place', { message, path, extensions });
  }
  const places = errors.map(({ message, path }) => JSON.stringify([message, path]));
  if (new Set(places).size < places.length) complain('told twice', places);
  return found;
}

/**
 * Asks from many clients at once, each so many times unless that takes longer than a while; resolves to the answers.
 */
async function load(clients: number, times: number, ms: number): Promise<Answer[]> {
  const end = performance.now() + ms;
  const answers: Answer[] = [];
  const client = async (_: unknown, number: number) => {
    let asked = 0;
    do answers.push(await ask(number % 2 ? plain : aliased));
    while (++asked < times && performance.now() < end);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answers;
}

const isWhole = ({ status, data, errors }: Answer) =>
  status === 200 && errors.length === 0 && differences(data, truth).length === 0;

/** The complaints while a random half of a ministry's fetches, then all, meet a fault; each of its own sort once. */
async function underLoad(ministry: ContractMinistry, fault: Fault, kind: Kind, clients: number) {
  const proxy = proxies[ministry];
  proxy.fault = fault;
  proxy.share = 0.5;
  // What fails by chance makes a handful of different answers; where all fails there is but one.
  const half = await load(clients, 4, 200);
  proxy.share = 1;
  const all = await load(clients, 2, 100);
  proxy.fault = null;
  const told = [...half, ...all].flatMap((answer) => complaints(answer, ministry, kind));
  const isAsExpected = kind === 'harmless' ? all.every(isWhole) : !all.some(isWhole);
  const isOver = await vi.waitUntil(async () => isWhole(await ask(plain)), 2_000).catch(() => false);
  return { told: [...new Set(told)].slice(0, 5), isAsExpected, isOver };
}

/** The hub, its clients and the ministries are one process here: what costs it much to make is asked for by few. */
const isHeavy = /without end|thousand|bomb|too much|long/;
const spotless = { told: [], isAsExpected: true, isOver: true };

const ofKind = (faults: Record<string, Fault>, kind: Kind) =>
  Object.entries(faults).map(([name, fault]): [string, Kind, Fault] => [name, kind, fault]);

test.each([
  ...ofKind(losses, 'loss'),
  ...ofKind(omissions, 'omission'),
  ...ofKind(wrongValues, 'wrong value'),
  ...ofKind(reportedErrors, 'reported'),
  ...ofKind(harmless, 'harmless'),
])('a ministry that %s costs its own fields alone, each told: %s', async (name, kind, fault) => {
  for (const ministry of contractMinistries) {
    const seen = await underLoad(ministry, fault, kind, isHeavy.test(name) ? 2 : 16);
    expect.soft({ ministry, ...seen }).toEqual({ ministry, ...spotless });
  }
  expect('polluted' in {}).toBe(false);
});

/** What one question is answered while all of some ministries' fetches meet a fault. */
async function onceWith(faults: Partial<Record<ContractMinistry, Fault | undefined>>, query: string) {
  for (const ministry of contractMinistries) proxies[ministry].fault = faults[ministry] ?? null;
  const { status, data, errors } = await ask(query);
  for (const ministry of contractMinistries) proxies[ministry].fault = null;
  const told = errors.map(({ path, extensions: { code, ministry } }) => ({ path, code, ministry }));
  return { status, data, told };
}

test('where a ministry gives no data and an error for one entity, the others are told as well', async () => {
  const labour = changes(() => null, { errors: [{ message: 'no', path: ['_entities', 0, 'status'] }] });
  const fault = { code: 'INTERNAL_SERVER_ERROR', ministry: 'labour' };
  expect(await onceWith({ labour }, '{ measures { status } }')).toEqual({
    status: 200,
    data: { measures: [{ status: 'COMPLETED' }, { status: null }, { status: null }] },
    told: [
      { ...fault, path: ['measures', 1, 'status'] },
      { ...fault, path: ['measures', 2] },
    ],
  });
});

test('an error of one ministry without a place does not hide what another gives wrong', async () => {
  const labour = changes((data) => data, { errors: [{ message: 'no' }] });
  const answer = await onceWith(
    { labour, 'foreign-affairs': changes(() => ({ recommendations: 'SELECT' })) },
    '{ directions recommendations { id } }',
  );
  expect(answer).toEqual({
    status: 200,
    data: { directions: ['employment'], recommendations: null },
    told: [
      { path: undefined, code: 'INTERNAL_SERVER_ERROR', ministry: 'labour' },
      { path: ['recommendations'], code: 'INTERNAL_SERVER_ERROR', ministry: undefined },
    ],
  });
});

test('an entity that a ministry does not know is null there, without an error, and alone', async () => {
  const labour = changes(() => ({ _entities: [null, { status: 'PLANNED' }] }));
  const data = { measures: [{ status: 'COMPLETED' }, { status: null }, { status: 'PLANNED' }] };
  expect(await onceWith({ labour }, '{ measures { status } }')).toEqual({ status: 200, data, told: [] });
});

test.each([
  ['a type that is not there', 'Nothing'],
  ['a type of another kind', 'Recommendation'],
  ['a number as its type', 7],
  ['nothing of its type', undefined],
])('an object that says %s is whole, or what is null of it is told', async (_, __typename) => {
  const spoilt = (objects: unknown) => (objects as object[]).map((each) => ({ ...each, __typename }));
  const isTold = (told: { path: Place | undefined }[], place: Place) =>
    told.some(({ path }) => path && isOneWay(path, place));
  for (const fault of [
    changes((data) => Object.fromEntries(Object.entries(data).map(([name, objects]) => [name, spoilt(objects)]))),
    changes(({ _entities, ...roots }) => ({
      ...roots,
      ...(_entities !== undefined && { _entities: spoilt(_entities) }),
    })),
  ]) {
    for (const ministry of contractMinistries) {
      if (ministry === 'labour') continue;
      const { data, told } = await onceWith({ [ministry]: fault }, plain);
      expect(differences(data, truth).filter(({ place, isNull }) => !isNull || !isTold(told, place))).toEqual([]);
    }
  }
});

test('a key that a ministry leaves out is told where it is missed, with that ministry', async () => {
  const justice = changes(({ measures }) => ({ measures: (measures as Json[]).map(({ id: _id, ...rest }) => rest) }));
  const fault = { code: 'SUBGRAPH_UNAVAILABLE', ministry: 'justice' };
  expect(await onceWith({ justice }, '{ measures { status registered } }')).toMatchObject({
    status: 200,
    told: [1, 2].map((at) => ({ ...fault, path: ['measures', at] })),
  });
});

test.each([
  ['an object', '{"secret":"SELECT"}'],
  ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['null', 'null'],
])('a key that is %s costs the ministry’s own fields', async (_, key) => {
  const measure = `{"__typename":"LabourMeasure","id":${key},"registered":"one"}`;
  const justice: Fault = ({ response }) => response.end(`{"data":{"measures":[${measure}]}}`);
  const { told, ...answer } = await onceWith({ justice }, '{ measures { id status registered } directions }');
  expect(answer).toEqual({ status: 200, data: { measures: null, directions: ['employment'] } });
  expect(told.length).toBeGreaterThan(0);
});

test('an answer of nothing but errors keeps nobody waiting', async () => {
  const errors = `{"data":null,"errors":[${'{},'.repeat(300_000)}{}]}`;
  const start = performance.now();
  await onceWith({ labour: ({ response }) => response.end(errors) }, '{ measures { status } directions }');
  expect(performance.now() - start).toBeLessThan(1_500);
});

test.each([
  ['resets the connection', 3],
  ['closes the connection without an answer', 3],
  ['answers 502 with HTML', 3],
  ['answers 503 once it has executed', 3],
  ['answers 504 without a body', 3],
  ['answers 500 with HTML', 1],
  ['does not answer', 1],
  ['breaks off in mid-body', 1],
  ['answers broken gzip', 1],
  ['truncates its JSON', 1],
])('a query to a ministry that %s is sent %i times', async (name, times) => {
  const before = proxies.labour.received;
  await onceWith({ labour: losses[name] }, '{ directions }');
  expect(proxies.labour.received - before).toBe(times);
});

/** A hub over labour alone, which can be told to do something. */
async function registry() {
  const sdl = 'scalar Json type Query { directions: Json } type Mutation { execute: Int }';
  const supergraph = `${tmpdir()}/ortaq-faults-${process.pid}.graphql`;
  const services = [{ name: 'labour', url: 'http://127.0.0.1', typeDefs: parse(sdl) }];
  await writeFile(supergraph, composeServices(services).supergraphSdl ?? '');
  const guard = await guarded({ maxResponseBytes: 1_000_000 }, { supergraph });
  const execute = vi.fn<() => number>();
  guard.own.ministries.labour.answering = async ({ query: source }, response) =>
    response.end(JSON.stringify(await graphql({ schema: buildSchema(sdl), source, rootValue: { execute } })));
  return { ...guard, execute };
}

test.each(['answers 503 once it has executed', 'resets the connection', 'truncates its JSON', 'answers a list'])(
  'a mutation of a ministry that executes it and %s is executed once',
  async (name) => {
    const { proxy, own, execute } = await registry();
    proxy.fault = async (fetch) => {
      await fetch.truth();
      return losses[name]?.(fetch);
    };
    const { data } = await ask('mutation { execute }', own);
    expect([data, execute.mock.calls.length]).toEqual([{ execute: null }, 1]);
  },
);

test('an answer with a value of a custom scalar that is nested without end is no answer', async () => {
  const { proxy, own } = await registry();
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  proxy.fault = ({ response }) => response.end(`{"data":{"directions":${deep}}}`);
  const errors = [{ path: ['directions'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
  expect(await ask('{ directions }', own)).toMatchObject({ status: 200, data: { directions: null }, errors });
});

/** A hub whose labour is behind a proxy, within these bounds; what `many` ask at once is planned already. */
async function guarded(bounds: Partial<FetchBounds>, config: Partial<GatewayConfig> = {}) {
  const proxy = await startFaultProxy();
  const labour = { ...testConfig.bounds, ...bounds, url: proxy.url };
  const own = await startTestHub({ planningTimeout: 60_000, ...config, ministries: { labour } });
  const gate = Promise.withResolvers<void>();
  onTestFinished(async () => {
    gate.resolve();
    await own.stop();
    await proxy.refuse();
  });
  proxy.upstream = own.ministries.labour.url;
  const waits: Fault = async ({ response, truth: answer }) => {
    await gate.promise;
    response.end(await answer());
  };
  const askOne = async (_: unknown, number: number) => {
    const { errors } = await ask(`{ a${number}: directions }`, own);
    return errors[0]?.message ?? 'whole';
  };
  const each = (count: number) => Array.from({ length: count }, askOne);
  const many = (count: number) => Promise.all(each(count));
  await many(40);
  proxy.received = 0;
  proxy.most = 0;
  return { proxy, own, gate, waits, each, many };
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const resets = losses['resets the connection'] ?? null;

test('after failures in a row a ministry is left alone for a while, then asked once to see', async () => {
  const { proxy, many } = await guarded({ breakAfter: 3, breakFor: 800 });
  proxy.fault = resets;
  await many(1);
  expect([proxy.received, await many(40), proxy.received]).toEqual([3, Array(40).fill('labour cannot be reached'), 3]);
  await pause(900);
  await many(40);
  expect(proxy.received).toBe(4);
  proxy.fault = null;
  await pause(900);
  expect([await many(40), proxy.received]).toEqual([Array(40).fill('whole'), 44]);
});

test('what waits for its turn does not reach a ministry that is left alone meanwhile', async () => {
  const { proxy, many } = await guarded({ breakAfter: 3, breakFor: 5_000, maxConcurrency: 1 });
  proxy.fault = resets;
  await many(10);
  expect(proxy.received).toBe(3);
});

test('a ministry gets so many requests at once; ten times as many wait, the rest are refused', async () => {
  const { proxy, gate, waits, each } = await guarded({ maxConcurrency: 2, responseTimeout: 20_000 });
  proxy.fault = waits;
  const refused: string[] = [];
  const answers = each(40).map(async (answer) => refused.push(await answer));
  await vi.waitUntil(() => refused.length === 18, 10_000);
  expect([refused, proxy.received]).toEqual([Array(18).fill('labour has too much to answer'), 2]);
  gate.resolve();
  await Promise.all(answers);
  expect([refused.slice(18), proxy.most]).toEqual([Array(22).fill('whole'), 2]);
});

test.each([
  ['callers who show nothing', true, [undefined], 1],
  ['callers of two agencies', true, ['labour', 'justice'], 2],
  ['callers who show nothing, where fetches are not shared', false, [undefined], 12],
])('what twelve ask at once reaches the ministry: %s', async (_, sharedFetches, agencies, times) => {
  const { issuer, key } = await startTestIssuer();
  onTestFinished(issuer.stop);
  const issuers = [issuer.setting];
  const { proxy, own, gate, waits } = await guarded({ responseTimeout: 20_000 }, { sharedFetches, issuers });
  const tokens = await Promise.all(
    agencies.map(async (agency) => agency && `Bearer ${await signToken(key, { agency })}`),
  );
  proxy.fault = waits;
  const answers = Array.from({ length: 12 }, (_item, at) => ask('{ a1: directions }', own, tokens[at % tokens.length]));
  await pause(1_500);
  gate.resolve();
  const texts = (await Promise.all(answers)).map(({ text }) => text.endsWith('{"data":{"a1":["employment"]}}\n'));
  expect([texts, proxy.received]).toEqual([Array.from({ length: 12 }, () => true), times]);
});

test('afterwards the gateway stops at once, and leaves no connection', async () => {
  expect(isWhole(await ask(plain))).toBe(true);
  const start = performance.now();
  await hub.stopGateway();
  expect(performance.now() - start).toBeLessThan(2_000);
  await vi.waitUntil(() => contractMinistries.every((ministry) => proxies[ministry].connections().open === 0));
});
