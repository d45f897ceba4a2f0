import { type GraphQLSchema, isScalarType, OperationTypeNode, parse } from 'graphql';
import { afterEach, expect, test, vi } from 'vitest';
import { createKeptLog } from '../fixtures/log.ts';
import { json, type MinistryServer, startMinistryServer } from '../fixtures/ministry-server.ts';
import type { Json } from './compile/json.ts';
import { type Engine, type EngineConfig, startEngine } from './engine.ts';
import { aBounds } from './fetch/bounds.fixture.ts';
import { context } from './operations.fixture.ts';
import type { Planner } from './plan/planner.ts';
import { composed } from './plan/thread/composed.fixture.ts';

vi.setConfig({ testTimeout: 30_000 });

const { close, tasks } = vi.hoisted(() => ({
  close: vi.fn<() => Promise<void>>(async () => {}),
  tasks: [] as unknown[],
}));

// Plans here rather than in a thread, which `planner.test.ts` is about.
vi.mock(import('./plan/planner.ts'), async (original) => {
  const { loadSupergraph } = await import('./plan/thread/load-supergraph.ts');
  const { createValidation } = await import('./plan/thread/validate-document.ts');
  const startPlanner = async ({ timeout, ...settings }: Parameters<typeof loadSupergraph>[0] & { timeout: number }) => {
    const { facts, plan } = loadSupergraph(settings);
    const validate = createValidation({ api: facts.api, hasDates: settings.bounded });
    return {
      facts,
      timeout,
      close,
      plan: async (task) => {
        tasks.push(task);
        return plan(task);
      },
      validate: async (text) => validate(text),
    } satisfies Planner;
  };
  return { ...(await original()), startPlanner };
});

const subgraphs = {
  labour: `
    type Query { item(id: ID!, short: Boolean = true, since: Date): Item moved: Int early: Int late: Int }
    type Item { id: ID! name: Name kind: Kind }
    interface Name { text: String }
    type Plain implements Name { text: String }
    type Secret implements Name @inaccessible { text: String }
    enum Kind { A SECRET @inaccessible }
    scalar Date`,
  education: `type Query {
    moved: Int @override(from: "labour", label: "beta")
    early: Int @override(from: "labour", label: "percent(100)")
    late: Int @override(from: "labour", label: "percent(0)")
  }`,
};
const started: Engine[] = [];
const servers: MinistryServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((engine) => engine.retire()));
  await Promise.all(servers.splice(0).map((server) => server.kill()));
  close.mockClear();
  tasks.length = 0;
});

/** An engine whose ministries both answer so. */
async function engineWith(data: Json = {}, given: Partial<EngineConfig> = {}, sdl: Record<string, string> = subgraphs) {
  const server = await startMinistryServer(json({ data }));
  servers.push(server);
  const { log, entries } = createKeptLog();
  const prepared: GraphQLSchema[] = [];
  const config: EngineConfig = {
    supergraph: '/srv/supergraph.graphql',
    contract: null,
    open: false,
    ministries: {},
    bounds: aBounds(),
    sharedFetches: true,
    planningTimeout: 1_000,
    operationTimeout: 5_000,
    planCacheBytes: 1_000_000,
    overrideLabels: [],
    ...given,
  };
  const supergraph = composed(sdl).replaceAll(/http:\/\/(labour|education)\/graphql/g, server.url);
  const engine = await startEngine(supergraph, config, { log, prepareSchema: (schema) => prepared.push(schema) });
  started.push(engine);
  const ask = (source: string, variables: Json = {}) => {
    const document = parse(source);
    const [operation] = document.definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
    return engine.answer({ source, document, operation, variables, context });
  };
  return { engine, ask, server, entries, prepared, supergraph };
}

test('an operation is answered with what its ministries give, and what clients may not see is null', async () => {
  const item = { id: 7, name: { __typename: 'Secret', text: 's' }, kind: 'SECRET' };
  const { ask, server } = await engineWith({ item__asked: item });
  const text = 'query ($id: ID!, $short: Boolean = false) { item(id: $id, short: $short) { id name { text } kind } }';
  expect(await ask(text, { id: 'x', other: 1 })).toEqual({ data: { item: { id: '7', name: null, kind: null } } });
  expect(server.fetches.map(({ variables }) => variables)).toEqual([{ id: 'x' }]);
});

test('variables that cannot be used are told, and nobody is asked', async () => {
  const { ask, server } = await engineWith();
  const { data, errors = [] } = await ask('query ($id: ID!) { item(id: $id) { id } }', { id: {} });
  expect([data, errors.map(({ message }) => message)]).toEqual([
    undefined,
    [expect.stringMatching(/^Variable "\$id" got invalid value \{\}/)],
  ]);
  expect([server.fetches, tasks]).toEqual([[], []]);
});

test('of very many wrong values the client is told of some', async () => {
  const { ask } = await engineWith();
  const ids = Array.from({ length: 1_000 }, () => ({}));
  const { errors = [] } = await ask('query ($id: ID!, $ids: [ID!]) { item(id: $id) { id } }', { id: 'x', ids });
  expect(errors.length).toBeGreaterThan(1);
  expect(errors.length).toBeLessThan(50);
});

test('conditions are those of the request, defaults included', async () => {
  const { ask } = await engineWith({ moved: 1, early: 2 });
  const text =
    'query ($on: Boolean = true, $off: Boolean) { moved @include(if: $on) early @skip(if: $off) late @include(if: $off) }';
  expect((await ask(text)).data).toEqual({ moved: 1, early: 2 });
  expect((await ask(text, { on: false, off: true })).data).toEqual({ late: null });
});

test('labels hold where the configuration or their percentage says so', async () => {
  const { ask } = await engineWith({ moved: 1, early: 2, late: 3 }, { overrideLabels: ['beta', 'unknown'] });
  await ask('{ moved early late }');
  const { ask: other } = await engineWith();
  await other('{ moved early late }');
  expect(tasks).toEqual([
    { operation: 'query{moved early late}', labels: ['beta', 'percent(100)'] },
    { operation: 'query{moved early late}', labels: ['percent(100)'] },
  ]);
});

test('no ministry is waited for longer than the whole operation may take', async () => {
  const { ask, server } = await engineWith({}, { operationTimeout: 60 });
  server.answering = () => {};
  const began = performance.now();
  expect((await ask('{ moved }')).errors).toMatchObject([
    { message: 'labour did not answer in time', path: ['moved'] },
  ]);
  expect(performance.now() - began).toBeLessThan(900);
});

test('the schema is the API’s, which is prepared before it is used', async () => {
  const { engine, prepared, supergraph } = await engineWith();
  expect(prepared).toEqual([engine.schema]);
  expect(engine.supergraph).toBe(supergraph);
  expect(isScalarType(engine.schema.getType('Date'))).toBe(true);
  expect(engine.schema.getType('Secret')).toBeUndefined();
  expect(engine.schema.getRootType(OperationTypeNode.MUTATION)).toBeUndefined();
  expect(Object.keys(engine.probes)).toEqual(['education', 'labour']);
  expect(await engine.validate('{ missing }')).toMatchObject({
    message: 'Cannot query field "missing" on type "Query".',
  });
});

test('what was warmed up is planned, and what was asked for most is told', async () => {
  const { engine, ask } = await engineWith({ moved: 1, early: 2 });
  await engine.warmUp([
    { text: '{ moved }', operationName: undefined, conditions: {} },
    { text: '{ removed }', operationName: undefined, conditions: {} },
  ]);
  expect(tasks).toEqual([{ operation: 'query{moved}', labels: [] }]);
  for (const text of ['{ early }', '{ early }', '{ moved }', '{ early }']) await ask(text);
  expect(engine.mostUsed().map(({ text }) => text)).toContain('{ early }');
  expect(engine.mostUsed()[0]?.text).toBe('{ early }');
});

test('once it is retired and nobody holds it, its planner and its connections are closed', async () => {
  const { engine, ask } = await engineWith({ moved: 1 });
  const letGo = engine.hold();
  const retired = engine.retire();
  expect((await ask('{ moved }')).data).toEqual({ moved: 1 });
  expect(close).not.toHaveBeenCalled();
  letGo();
  await retired;
  started.length = 0;
  expect(close).toHaveBeenCalledTimes(1);
  expect((await ask('{ moved }')).errors).toMatchObject([{ message: 'labour cannot be reached' }]);
});

test('with a subgraph without address it does not start, and its planner is closed', async () => {
  const given = { ministries: { labour: { ...aBounds(), url: 'nowhere' } } };
  await expect(engineWith({}, given, { labour: 'type Query { a: Int }' })).rejects.toThrow(
    /no usable URL for the subgraph "labour"/,
  );
  expect(close).toHaveBeenCalledTimes(1);
});

test('where any supergraph is served, rights and the hub’s own rules are left out', async () => {
  const { ask } = await engineWith({ a: 1 }, { open: true }, { labour: 'type Query { a: Int @authenticated }' });
  expect(await ask('{ a }')).toEqual({ data: { a: 1 } });
  const text = '{ item(id: 1, since: "yesterday") { id } }';
  const faults = [true, false].map(async (open) => (await engineWith({}, { open })).engine.validate(text));
  expect(await Promise.all(faults)).toMatchObject([undefined, { message: expect.stringContaining('Date must be') }]);
});
