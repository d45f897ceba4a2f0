import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleNames } from './explorer/examples.ts';
import { rawGet } from './fixtures/raw.ts';
import { startTestHub, type TestHub } from './fixtures/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ supergraph: fileURLToPath(import.meta.resolve('@ortaq/schema/supergraph.graphql')) });
});
afterAll(() => hub.stop());

const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
const visit = (path: string, headers: Record<string, string> = { accept }, url = hub.url) =>
  fetch(url + path, { headers, redirect: 'manual' });
const optionsOf = (page: string) =>
  JSON.parse(/<script id="options" type="application\/json">(.*)<\/script>/.exec(page)?.[1] ?? '') as {
    title: string;
    defaultTabs?: { query: string; variables: string }[];
  };

test('a browser gets GraphiQL with the examples, each in its tab with its variables', async () => {
  const response = await visit('/');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const { title, defaultTabs = [] } = optionsOf(await response.text());
  expect(title).toBe('Ortaq');
  expect(defaultTabs.map(({ query }) => /^query (\w+)/m.exec(query)?.[1])).toEqual(exampleNames);
  expect(JSON.parse(defaultTabs[0]?.variables ?? '')).toEqual({
    review: 'KAZ-2',
    language: 'KK',
    hasMeasures: true,
    first: 10,
    after: null,
  });
});

test('the page names no address but the hub’s own, and may ask none', async () => {
  const response = await visit('/');
  const page = await response.text();
  const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses).toEqual([
    './explorer/logo.svg',
    './explorer/graphiql.css',
    './explorer/page.css',
    './explorer/graphiql.js',
    './explorer/start.js',
  ]);
  const policy = new Map(
    response.headers
      .get('content-security-policy')
      ?.split('; ')
      .map((rule): [string, string[]] => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)]),
  );
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  const allowed = [...policy.values()].flat();
  expect(allowed.filter((source) => !["'none'", "'self'", "'unsafe-inline'", 'data:'].includes(source))).toEqual([]);
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
});

test.each([
  ['graphiql.js', 'text/javascript; charset=utf-8', 'YogaGraphiQL'],
  ['graphiql.css', 'text/css; charset=utf-8', '.graphiql-container'],
  ['editorWorkerService.js', 'text/javascript; charset=utf-8', 'postMessage'],
  ['json.js', 'text/javascript; charset=utf-8', 'postMessage'],
  ['graphql.js', 'text/javascript; charset=utf-8', 'postMessage'],
  ['start.js', 'text/javascript; charset=utf-8', 'renderYogaGraphiQL'],
  ['page.css', 'text/css; charset=utf-8', '.graphiql-tab'],
  ['logo.svg', 'image/svg+xml', '<svg'],
])('its file %s comes as %s, compressed where that is understood', async (file, type, part) => {
  const [packed, plain] = [
    await rawGet(`${hub.url}/explorer/${file}`, 'br, gzip'),
    await rawGet(`${hub.url}/explorer/${file}`, 'gzip;q=0, br'),
  ];
  expect([packed, plain].map(({ headers }) => [headers['content-type'], headers['content-encoding']])).toEqual([
    [type, 'gzip'],
    [type, undefined],
  ]);
  expect(plain.body).toContain(part);
  expect(packed.body).toBe(plain.body);
  expect(packed.headers.etag).not.toBe(plain.headers.etag);
});

test('what a browser has already is not sent again, and is asked for before each use', async () => {
  for (const path of ['/', '/explorer/graphiql.js']) {
    const first = await visit(path);
    const again = await visit(path, { accept, 'if-none-match': first.headers.get('etag') ?? '' });
    expect([first.headers.get('cache-control'), again.status, await again.text()]).toEqual(['no-cache', 304, '']);
  }
});

test('a browser that goes to /graphql is sent to GraphiQL; an operation there is answered', async () => {
  const response = await visit('/graphql');
  expect([response.status, response.headers.get('location')]).toEqual([303, './']);
  const operation = await visit('/graphql?query={__typename}', { accept: 'text/html, application/json' });
  expect([operation.status, await operation.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
});

test('who asks for no page gets none: not at /, nor a file that is not there', async () => {
  for (const path of ['/', '/explorer/none.js', '/explorer/..%2Fpage.ts']) {
    const response = await visit(path, { accept: '*/*' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  }
});

test('over another supergraph GraphiQL has no examples', async () => {
  const other = await startTestHub({ open: true });
  const response = await visit('/', { accept }, other.url);
  const page = await response.text();
  await other.stop();
  expect(response.status).toBe(200);
  expect(optionsOf(page)).toMatchObject({ title: 'Ortaq' });
  expect(optionsOf(page).defaultTabs).toBeUndefined();
});

test('with EXPLORER=off there is no page', async () => {
  const other = await startTestHub({ explorer: false });
  const answers = await Promise.all(
    ['/', '/explorer/start.js', '/graphql'].map((path) => visit(path, { accept }, other.url)),
  );
  await other.stop();
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 400]);
});
