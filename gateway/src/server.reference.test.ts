import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rawGet } from './fixtures/raw.ts';
import { startTestHub, type TestHub } from './fixtures/hub.ts';

const supergraph = fileURLToPath(import.meta.resolve('@ortaq/schema/supergraph.graphql'));
const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

// A first visit waits for a thread of its own, which other tests keep from the processor.
vi.setConfig({ testTimeout: 30_000 });

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ supergraph });
});
afterAll(() => hub.stop());

const visit = (path: string, headers: Record<string, string> = { accept }, { url } = hub) =>
  fetch(url + path, { headers, redirect: 'manual' });

const pageOf = async (path: string, other = hub) => {
  const response = await visit(path, { accept }, other);
  expect(response.status).toBe(200);
  return response.text();
};

test('who comes to /reference is sent on in the language of the browser, under any prefix of a proxy', async () => {
  const sent = async (path: string, language?: string) => {
    const response = await visit(path, { ...(language && { 'accept-language': language }) });
    expect(response.status).toBe(303);
    return response.headers.get('location');
  };
  expect(await sent('/reference', 'ru-RU,ru;q=0.9')).toBe('reference/ru/index.html');
  expect(await sent('/reference/', 'en')).toBe('en/index.html');
  expect(await sent('/reference/')).toBe('kk/index.html');
  expect(await sent('/reference/en', 'ru')).toBe('en/index.html');
  expect(await sent('/reference/en/', 'ru')).toBe('index.html');
});

test('a page tells of a type of the served schema, and may ask nobody', async () => {
  const response = await visit('/reference/en/types/Measure.html');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  const page = await response.text();
  expect(page).toContain('id="recommendations"');
  expect(page).toContain('Ministry of Justice');
  expect(page).toContain('<a class="explorer" href="../../../">GraphiQL</a>');
  const sources = [...page.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="([^"]*)"/g)].map(([, source]) => source);
  expect(new Set(sources)).toEqual(new Set(['../../logo.svg', '../../page.css', '../../page.js']));
});

test.each([
  ['page.css', 'text/css; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
  ['search-index.js', 'text/javascript; charset=utf-8'],
  ['logo.svg', 'image/svg+xml'],
  ['kk/index.html', 'text/html; charset=utf-8'],
])('%s comes as %s, compressed where that is understood', async (file, type) => {
  const [packed, plain] = [
    await rawGet(`${hub.url}/reference/${file}`, 'gzip'),
    await rawGet(`${hub.url}/reference/${file}`, 'identity'),
  ];
  expect([packed, plain].map(({ headers }) => [headers['content-type'], headers['content-encoding']])).toEqual([
    [type, 'gzip'],
    [type, undefined],
  ]);
  expect(packed.body).toBe(plain.body);
  expect(plain.body.length).toBeGreaterThan(100);
});

test('what a browser has already is not sent again, and is asked for before each use', async () => {
  const path = '/reference/kk/types/Query.html';
  const first = await visit(path);
  const again = await visit(path, { accept, 'if-none-match': first.headers.get('etag') ?? '' });
  expect([first.headers.get('cache-control'), again.status, await again.text()]).toEqual(['no-cache', 304, '']);
});

test('a type that is not there has a page that says so, with links that hold; a program gets GraphQL’s shape', async () => {
  const response = await visit('/reference/ru/types/Nothing.html');
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  const page = await response.text();
  expect(page).toContain('Такой страницы нет');
  expect(page).toContain('href="../types.html"');
  for (const path of ['/reference/ru/types/Nothing.html', '/reference/ru/a/b/c.html', '/reference/xx']) {
    const refused = await visit(path, { accept: '*/*' });
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  }
});

test('a contract’s reference knows nothing beyond the contract', async () => {
  const other = await startTestHub({ supergraph, contract: 'public' });
  try {
    const shown = await other.ask('{ __schema { types { name fields { name } } } }');
    const types = (shown.body.data as { __schema: { types: { name: string; fields: { name: string }[] | null }[] } })
      .__schema.types;
    const names = new Set(types.map(({ name }) => name));
    const index = await pageOf('/reference/search-index.js', other);
    const found = (JSON.parse(index.slice(index.indexOf('['), index.lastIndexOf(']') + 1)) as [string, string][])
      .filter(([, kind]) => kind === 'type')
      .map(([name]) => name);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((name) => !names.has(name))).toEqual([]);
    const whole = await hub.ask('{ __schema { types { name } } }');
    const all = (whole.body.data as { __schema: { types: { name: string }[] } }).__schema.types;
    const hidden = all.map(({ name }) => name).filter((name) => !names.has(name));
    expect(hidden.length).toBeGreaterThan(0);
    for (const name of hidden) {
      expect((await visit(`/reference/en/types/${name}.html`, { accept }, other)).status).toBe(404);
    }
  } finally {
    await other.stop();
  }
});

test('over any supergraph it tells what that has, without the ministries’ examples and labels', async () => {
  const other = await startTestHub({ open: true });
  try {
    const page = await pageOf('/reference/kk/types/MeasureStatus.html', other);
    expect(page).toContain('id="COMPLETED"');
    expect(page).not.toContain('Орындалды');
    expect(await pageOf('/reference/en/operations.html', other)).not.toContain('WhoAnswers');
    expect(await pageOf('/reference/en/types/Measure.html', other)).toContain('>foreign-affairs<');
  } finally {
    await other.stop();
  }
});

test('without GraphiQL nothing leads to it; with REFERENCE=off there is no reference', async () => {
  const plain = await startTestHub({ supergraph, explorer: false });
  const page = await pageOf('/reference/en/operations.html', plain);
  await plain.stop();
  expect(page).toContain('WhoAnswers');
  expect(page).not.toContain('GraphiQL');

  const off = await startTestHub({ supergraph, reference: false });
  const answers = await Promise.all(
    ['/reference', '/reference/', '/reference/en/index.html'].map((path) => visit(path, { accept }, off)),
  );
  await off.stop();
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});
