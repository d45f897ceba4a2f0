import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestHub, type TestHub } from './fixtures/hub.ts';
import { createIssuerKey, createTestIssuer, type IssuerKey, signToken, type TestIssuer } from './fixtures/issuer.ts';

let hub: TestHub;
let key: IssuerKey;
let issuer: TestIssuer;
beforeEach(async () => {
  key = await createIssuerKey('key-1');
  issuer = await createTestIssuer([key]);
  await issuer.start();
  hub = await startTestHub({ issuers: [issuer.setting] });
});
afterEach(async () => {
  await hub.stop();
  await issuer.stop();
});

test('one operation joins what three ministries hold', async () => {
  const { status, body } = await hub.ask('{ measures { id status recommendations } directions }');
  expect({ status, body }).toEqual({
    status: 200,
    body: {
      data: {
        measures: [
          { id: 'justice-1', status: 'COMPLETED', recommendations: ['KAZ-2/1'] },
          { id: 'labour-1', status: 'COMPLETED', recommendations: [] },
          { id: 'labour-2', status: 'PLANNED', recommendations: [] },
        ],
        directions: ['employment'],
      },
    },
  });
});

test("a caller's request id and trace reach every ministry, and the id comes back", async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const { headers } = await hub.ask('{ measures { status } directions }', undefined, {
    'x-request-id': 'case-7',
    traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
    tracestate: 'vendor=1',
    authorization: `Bearer ${await signToken(key)}`,
    cookie: 'secret=1',
  });
  const received = [...hub.ministries.justice.fetches, ...hub.ministries.labour.fetches].map((fetch) => fetch.headers);
  expect(headers.get('x-request-id')).toBe('case-7');
  expect(received.map((sent) => [sent['x-request-id'], sent['tracestate']])).toEqual([
    ['case-7', 'vendor=1'],
    ['case-7', 'vendor=1'],
    ['case-7', 'vendor=1'],
  ]);
  const parents = received.map(({ traceparent }) => String(traceparent));
  expect(parents.every((parent) => parent.startsWith(`00-${traceId}-`) && parent.endsWith('-01'))).toBe(true);
  expect(new Set([...parents, `00-${traceId}-00f067aa0ba902b7-01`]).size).toBe(4);
  expect(received.some((sent) => 'authorization' in sent || 'cookie' in sent)).toBe(false);
});

test('a request without id gets one, the same in the answer and at the ministry', async () => {
  const { headers } = await hub.ask('{ directions }');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(hub.ministries.labour.fetches[0]?.headers['x-request-id']).toBe(headers.get('x-request-id'));
});

test('the schema can be read by introspection, and is the API alone', async () => {
  const { body } = await hub.ask('{ __schema { types { name } } __type(name: "Measure") { kind } }');
  const data = body.data as { __schema: { types: { name: string }[] }; __type: unknown };
  expect(data.__type).toEqual({ kind: 'INTERFACE' });
  expect(data.__schema.types.filter(({ name }) => /^(join__|link__|_)(?!_)/.test(name))).toEqual([]);
});

test('no header of a client makes the answer tell the query plan', async () => {
  const { body } = await hub.ask('{ directions }', undefined, { 'apollo-query-plan-experimental': '1' });
  expect(body).toEqual({ data: { directions: ['employment'] } });
});

test('health says that the hub can answer, and the state of each ministry', async () => {
  await hub.ministries.labour.kill();
  const [live, ready] = await Promise.all([fetch(`${hub.url}/health/live`), fetch(`${hub.url}/health/ready`)]);
  expect([live.status, await live.json()]).toEqual([200, { live: true }]);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    {
      ready: true,
      supergraph: { version: expect.any(String), since: expect.any(String) },
      ministries: { labour: 'down', justice: 'up', 'foreign-affairs': 'up' },
    },
  ]);
});

test('stopping answers what is under way, then listens no more', async () => {
  const asked = Promise.withResolvers<void>();
  const { labour } = hub.ministries;
  const { answering } = labour;
  labour.answering = async (fetched, response) => {
    asked.resolve();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await answering(fetched, response);
  };
  const answer = hub.ask('{ directions }');
  await asked.promise;
  await hub.stopGateway();
  expect((await answer).body).toEqual({ data: { directions: ['employment'] } });
  await expect(fetch(`${hub.url}/health/live`)).rejects.toThrow('fetch failed');
});
