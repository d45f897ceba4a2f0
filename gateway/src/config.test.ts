import { ministries as all } from '@ortaq/schema/ministries';
import { expect, test } from 'vitest';
import { readGatewayConfig } from './config.ts';

const none = { settings: {}, open: false };
const supergraph = { SUPERGRAPH: 'supergraph.graphql', OPERATIONS_MANIFEST: 'manifest.json' };
const bounds = {
  connectTimeout: 500,
  responseTimeout: 2000,
  maxResponseBytes: 16_777_216,
  maxConcurrency: 64,
  breakAfter: 5,
  breakFor: 1000,
};
const asTheFileSays = { url: undefined, ...bounds };

test('an empty environment gives a whole configuration for this machine alone', () => {
  expect(readGatewayConfig(supergraph, none)).toEqual({
    host: '127.0.0.1',
    port: 4000,
    hubDatabase: undefined,
    exchange: null,
    recordsExchanges: true,
    admission: expect.objectContaining({ suggestions: false }),
    trustedProxies: [],
    supergraph: 'supergraph.graphql',
    contract: null,
    open: false,
    issuers: [],
    assertionKeys: [],
    ministriesTls: { ca: undefined, cert: undefined, key: undefined },
    maxBodyBytes: 1_000_000,
    cacheMaxAge: 30,
    explorer: true,
    reference: true,
    operations: { manifest: 'manifest.json', trustedOnly: false },
    requestTimeout: 10_000,
    planningTimeout: 2000,
    operationTimeout: 10_000,
    planCacheBytes: 67_108_864,
    sharedFetches: true,
    overrideLabels: [],
    bounds,
    ministries: Object.fromEntries(all.map((ministry) => [ministry, asTheFileSays])),
  });
});

test("a ministry's own variables hold for it alone, before those for all", () => {
  const { ministries } = readGatewayConfig(
    {
      ...supergraph,
      CONNECT_TIMEOUT_MS: '100',
      FOREIGN_AFFAIRS_URL: 'http://10.0.0.3:80/graphql',
      FOREIGN_AFFAIRS_RESPONSE_TIMEOUT_MS: '5000',
    },
    none,
  );
  expect(ministries['foreign-affairs']).toEqual({
    ...bounds,
    connectTimeout: 100,
    responseTimeout: 5000,
    url: 'http://10.0.0.3:80/graphql',
  });
  expect(ministries['labour']).toEqual({ ...asTheFileSays, connectTimeout: 100 });
});

test('the command line comes before the environment, and open leaves URLs as the file has them', () => {
  const commandLine = { settings: { SUPERGRAPH: 'any.graphql', PORT: '4100' }, open: true };
  expect(
    readGatewayConfig({ ...supergraph, PORT: '4000', LABOUR_URL: 'http://elsewhere/graphql' }, commandLine),
  ).toMatchObject({
    supergraph: 'any.graphql',
    port: 4100,
    open: true,
    operations: null,
    ministries: {},
  });
});

test('the reference can be off', () => {
  const read = (REFERENCE: string) => readGatewayConfig({ ...supergraph, REFERENCE }, none);
  expect([read('off'), read('on'), read('')].map(({ reference }) => reference)).toEqual([false, true, true]);
  expect(() => read('no')).toThrow(/REFERENCE: on or off .*"no"/);
});

test('a contract is served where one is named, and one that there is not is refused', () => {
  const read = (CONTRACT: string) => readGatewayConfig({ ...supergraph, CONTRACT }, none).contract;
  expect(read('public')).toBe('public');
  expect(read('')).toBeNull();
  expect(() => read('open')).toThrow(/CONTRACT: a contract's name: public .*"open"/);
});

test('the explorer can be off, and answers kept for longer or not at all', () => {
  const read = (environment: Record<string, string>) => readGatewayConfig({ ...supergraph, ...environment }, none);
  expect(read({ EXPLORER: 'off', CACHE_MAX_AGE_S: '0' })).toMatchObject({ explorer: false, cacheMaxAge: 0 });
  expect(read({ EXPLORER: 'on', CACHE_MAX_AGE_S: '86400' })).toMatchObject({ explorer: true, cacheMaxAge: 86_400 });
  expect(() => read({ EXPLORER: 'maybe', CACHE_MAX_AGE_S: '-1' })).toThrow(
    /CACHE_MAX_AGE_S: .*"-1"[^]*EXPLORER: on or off .*"maybe"/,
  );
});

test('with trusted operations only there is no explorer; over any supergraph they have no effect', () => {
  const read = (OPERATIONS: string, open = false) =>
    readGatewayConfig({ ...supergraph, OPERATIONS }, { settings: {}, open });
  const operations = { manifest: 'manifest.json', trustedOnly: true };
  expect(read('trusted')).toMatchObject({ operations, explorer: false });
  expect(read('open')).toMatchObject({ operations: { ...operations, trustedOnly: false }, explorer: true });
  expect(read('trusted', true)).toMatchObject({ operations: null, explorer: true });
  expect(() => read('Trusted')).toThrow(/OPERATIONS: open or trusted .*"Trusted"/);
});

test('every fault is named in one message', () => {
  const read = () =>
    readGatewayConfig({ ...supergraph, PORT: '70000', LABOUR_URL: 'labour', JUSTICE_CONNECT_TIMEOUT_MS: 'soon' }, none);
  expect(read).toThrow(/PORT: .*"70000"/);
  expect(read).toThrow(/LABOUR_URL: an address such as .*"labour"/);
  expect(read).toThrow(/JUSTICE_CONNECT_TIMEOUT_MS: a number of milliseconds .*"soon"/);
});

test('labels of progressive overrides are read as a list', () => {
  const read = (OVERRIDE_LABELS: string) => readGatewayConfig({ ...supergraph, OVERRIDE_LABELS }, none).overrideLabels;
  expect([read('statuses-by-labour, spring'), read('')]).toEqual([['statuses-by-labour', 'spring'], []]);
});
