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
  hub = await startTestHub({ cacheMaxAge: 45, issuers: [issuer.setting] });
});
afterEach(async () => {
  await hub.stop();
  await issuer.stop();
});

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
const caching = ({ headers }: Response) => [headers.get('cache-control'), headers.has('etag')];

test('a GET of public data may be kept by anyone for the time that is set, and has a tag', async () => {
  const response = await get('{ directions }');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { directions: ['employment'] } });
  expect(caching(response)).toEqual(['public, max-age=45', true]);
  expect(response.headers.get('vary')).toBe('accept, authorization');
});

test('who has the answer gets 304 and no body, by any form of If-None-Match', async () => {
  const tag = (await get('{ directions }')).headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]+"$/);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const response = await get('{ directions }', { 'if-none-match': known });
    expect([response.status, await response.text()]).toEqual([304, '']);
    expect([response.headers.get('etag'), ...caching(response)]).toEqual([tag, 'public, max-age=45', true]);
    expect(response.headers.get('vary')).toBe('accept, authorization');
  }
});

test('another answer, or another form of the same, has another tag', async () => {
  const json = (await get('{ directions }')).headers.get('etag') ?? '';
  const graphql = { accept: 'application/graphql-response+json', 'if-none-match': json };
  expect((await get('{ directions }', graphql)).status).toBe(200);
  expect((await get('{ recommendations { id } }', { 'if-none-match': json })).status).toBe(200);
  hub.ministries.labour.answering = (_fetch, response) => response.end('{"data":{"directions":["housing"]}}');
  const changed = await get('{ directions }', { 'if-none-match': json });
  expect([changed.status, await changed.json()]).toEqual([200, { data: { directions: ['housing'] } }]);
});

test('an answer that lacks a ministry is not kept, and is no 304 for who has such a one', async () => {
  await hub.ministries.labour.kill();
  const response = await get('{ directions recommendations { id } }', { 'if-none-match': '*' });
  expect([response.status, ...caching(response)]).toEqual([200, 'no-store', false]);
});

test('an identified caller’s answer is theirs alone', async () => {
  const authorization = `Bearer ${await signToken(key)}`;
  const response = await get('{ directions }', { authorization, 'if-none-match': '*' });
  expect([response.status, ...caching(response)]).toEqual([200, 'private, no-store', false]);
  expect(response.headers.get('vary')).toBe('accept, authorization');
});

test('answers to POST are not kept, nor refusals of any kind', async () => {
  const { headers } = await hub.ask('{ directions }');
  expect([headers.get('cache-control'), headers.has('etag')]).toEqual(['no-store', false]);
  const refused = await Promise.all([
    get('{ nothing }'),
    get('{'),
    get('mutation { x }'),
    get('{ directions }', { authorization: 'Bearer bad' }),
    fetch(`${hub.url}/graphql`),
    fetch(`${hub.url}/graphql`, { method: 'DELETE' }),
    fetch(`${hub.url}/nowhere`),
  ]);
  expect(refused.map(caching)).toEqual(refused.map(() => ['no-store', false]));
});
