import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type ClientOptions, createClient, HubError, MeasuresPageDocument, TypedDocumentString } from './index.ts';
import { type Answering, json, startStandIn } from './stand-in.fixture.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function hubAnswering(answering: Answering, options: Partial<ClientOptions> = {}) {
  const hub = await startStandIn(answering);
  stops.push(hub.stop);
  return { ...hub, ...createClient({ url: hub.url, ...options }) };
}

const refusal = (code: string) => ({ errors: [{ message: code, extensions: { code } }] });
const variables = { language: 'KK', first: 2 } as const;
const hash = MeasuresPageDocument.__meta__?.['hash'];
const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
const measures = { totalCount: 0, nodes: [] };
const whole = { data: { measures } };

/** Knows an operation once it has been sent its text, as the protocol of persisted queries says. */
function learning(): Answering {
  const known = new Set<unknown>();
  return ({ sent }, response) => {
    if (sent['query']) known.add(hash);
    return json(known.has(hash) ? whole : refusal('PERSISTED_QUERY_NOT_FOUND'))(
      { method: '', headers: {}, sent },
      response,
    );
  };
}

/** The error with which the call ends. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('what is sent', () => {
  test('is the hash with the variables, and no text', async () => {
    const { query, received } = await hubAnswering(json(whole));
    expect(await query(MeasuresPageDocument, variables)).toEqual({ ...whole, missing: [], errors: [] });
    expect(received.map(({ method, sent }) => [method, sent])).toEqual([['POST', { variables, extensions }]]);
    expect(hash).toMatch(/^[\da-f]{64}$/);
  });

  test('is the text too, once, where the hub does not know the hash', async () => {
    const { query, received } = await hubAnswering(learning());
    for (const _ of [1, 2]) expect((await query(MeasuresPageDocument, variables)).data).toEqual({ measures });
    expect(received.map(({ sent }) => 'query' in sent)).toEqual([false, true, false]);
    expect(received[1]?.sent).toEqual({
      query: expect.stringMatching(/^query MeasuresPage\([^]+}$/),
      variables,
      extensions,
    });
  });

  test('is the text alone, where the hub keeps no operations', async () => {
    const { query, received } = await hubAnswering(({ sent, ...request }, response) =>
      json(sent['extensions'] ? refusal('PERSISTED_QUERY_NOT_SUPPORTED') : whole)({ ...request, sent }, response),
    );
    expect((await query(MeasuresPageDocument, variables)).data).toEqual({ measures });
    expect(received.map(({ sent }) => Object.keys(sent))).toEqual([
      ['variables', 'extensions'],
      ['query', 'variables'],
    ]);
  });

  test('is the text as the hub hashes it, where the document itself prints it otherwise', async () => {
    const document = new TypedDocumentString<object, { first: number }>('{ otherwise }', { hash, text: '{ so }' });
    const { query, received } = await hubAnswering(learning());
    await query(document, { first: 1 });
    expect(received[1]?.sent['query']).toBe('{ so }');
  });

  test('is not sent a third time to a hub that trusts no such operation', async () => {
    const { query, received } = await hubAnswering(json(refusal('PERSISTED_QUERY_NOT_FOUND')));
    const error = await failureOf(query(MeasuresPageDocument, variables));
    expect(error).toMatchObject({ name: 'HubError', code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(received).toHaveLength(2);
  });

  test('goes by GET where that is asked, and the text by POST', async () => {
    const { query, received } = await hubAnswering(learning(), { method: 'GET' });
    for (const _ of [1, 2]) await query(MeasuresPageDocument, variables);
    expect(received.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
    expect(received[0]?.sent).toEqual({ variables, extensions });
  });

  test('goes by POST where an address would be too long for the hub', async () => {
    const { query, received } = await hubAnswering(json(whole), { method: 'GET' });
    const long = { ...variables, filter: { text: 'ұ'.repeat(1_000) } };
    for (const text of ['ұ', long.filter.text]) await query(MeasuresPageDocument, { ...long, filter: { text } });
    expect(received.map(({ method }) => method)).toEqual(['GET', 'GET']);
    await query(MeasuresPageDocument, { ...long, filter: { text: 'ұ'.repeat(1_400) } });
    expect(received.at(-1)).toMatchObject({ method: 'POST', sent: { extensions } });
  });

  test('is never a mutation by GET', async () => {
    const document = new TypedDocumentString<object, { id: string }>('mutation M { m }', { hash, type: 'mutation' });
    const { query, received } = await hubAnswering(json(whole), { method: 'GET' });
    await query(document, { id: 'KAZ-2' });
    expect(received.map(({ method }) => method)).toEqual(['POST']);
  });

  test('carries headers that are made for each request', async () => {
    let count = 0;
    const headers = async () => ({ authorization: `Bearer ${(count += 1)}` });
    const { query, received } = await hubAnswering(json(whole), { headers });
    for (const _ of [1, 2]) await query(MeasuresPageDocument, variables);
    expect(received.map((request) => request.headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
  });

  test('goes through the fetch that is given', async () => {
    const client = createClient({ url: 'http://hub.test/graphql', fetch: async () => Response.json(whole) });
    expect((await client.query(MeasuresPageDocument)).data).toEqual({ measures });
  });
});

describe('an answer in part', () => {
  const unavailable = (ministry: string, path?: (string | number)[]) => ({
    message: `${ministry} cannot be read.`,
    ...(path && { path }),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', ministry },
  });

  test('has the data, and each missing ministry once with the places it is missing from', async () => {
    const paths = [0, 1].map((at) => ['measures', 'nodes', at, 'status']);
    const fault = { message: 'It is odd.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    const errors = [unavailable('labour', paths[0]), fault, unavailable('justice'), unavailable('labour', paths[1])];
    const { query } = await hubAnswering(json({ ...whole, errors }));
    expect(await query(MeasuresPageDocument, variables)).toEqual({
      data: { measures },
      missing: [
        { ministry: 'labour', code: 'SUBGRAPH_UNAVAILABLE', paths },
        { ministry: 'justice', code: 'SUBGRAPH_UNAVAILABLE', paths: [] },
      ],
      errors: [fault],
    });
  });
});

describe('no answer', () => {
  const badInput = { message: 'filter.ids[0] must be an id.', extensions: { code: 'BAD_USER_INPUT', argument: 'ids' } };

  test.each<[string, Answering, object]>([
    ['a refusal', json({ errors: [badInput] }, 400), { code: 'BAD_USER_INPUT', status: 400, errors: [badInput] }],
    ['a refusal with null', json({ data: null, errors: [badInput] }), { code: 'BAD_USER_INPUT', errors: [badInput] }],
    [
      'an error of a proxy',
      (_, response) => response.writeHead(502).end('<html>'),
      { code: 'HTTP_ERROR', status: 502 },
    ],
    ['an error of a proxy in JSON', json({ message: 'Bad Gateway' }, 502), { code: 'HTTP_ERROR', status: 502 }],
    ['a page', (_, response) => response.end('<html>'), { code: 'INVALID_ANSWER', status: 200 }],
    ['JSON of another kind', json(['data']), { code: 'INVALID_ANSWER' }],
    ['neither data nor error', json({ data: null }), { code: 'INVALID_ANSWER', message: 'The hub gave no data.' }],
    ['a cut connection', (_, response) => response.destroy(), { code: 'NETWORK_FAILURE', status: null }],
  ])('%s is told by its code', async (_, answering, expected) => {
    const { query } = await hubAnswering(answering);
    const error = await failureOf(query(MeasuresPageDocument, variables));
    expect(error).toBeInstanceOf(HubError);
    expect(error).toMatchObject(expected);
  });

  test('where nothing listens, the address is named', async () => {
    const { query, url, stop } = await hubAnswering(json(whole));
    await stop();
    const error = await failureOf(query(MeasuresPageDocument, variables));
    expect(error).toMatchObject({ code: 'NETWORK_FAILURE', message: `${url} cannot be reached.` });
  });

  test.each<[string, Answering]>([
    ['no answer', () => setTimeout(1_000, null, { ref: false })],
    ['half an answer', (_, response) => response.write('{"data":')],
  ])('%s within the time ends the call', async (_, answering) => {
    const { query } = await hubAnswering(answering, { timeout: 100 });
    const began = performance.now();
    const error = await failureOf(query(MeasuresPageDocument, variables));
    expect(error).toMatchObject({ name: 'HubError', code: 'TIMEOUT' });
    expect(performance.now() - began).toBeLessThan(900);
  });

  test('a call has its own time, if it is given', async () => {
    const { query } = await hubAnswering(() => setTimeout(1_000, null, { ref: false }), { timeout: 60_000 });
    const error = await failureOf(query(MeasuresPageDocument, variables, { timeout: 50 }));
    expect(error).toMatchObject({ code: 'TIMEOUT' });
  });

  test('the time holds for both tries together', async () => {
    const slow: Answering = async (request, response) => {
      await setTimeout(150);
      return json(refusal('PERSISTED_QUERY_NOT_FOUND'))(request, response);
    };
    const { query, received } = await hubAnswering(slow, { timeout: 230 });
    expect(await failureOf(query(MeasuresPageDocument, variables))).toMatchObject({ code: 'TIMEOUT' });
    expect(received).toHaveLength(2);
  });

  test('a call that its caller ends throws what the caller gave as the reason', async () => {
    const { query } = await hubAnswering(() => setTimeout(1_000, null, { ref: false }));
    const ending = new AbortController();
    const call = failureOf(query(MeasuresPageDocument, variables, { signal: ending.signal }));
    const reason = new Error('The page was left.');
    ending.abort(reason);
    expect(await call).toBe(reason);
  });

  test('what the maker of headers throws is thrown', async () => {
    const reason = new Error('No token.');
    const { query } = await hubAnswering(json(whole), { headers: () => Promise.reject(reason) });
    expect(await failureOf(query(MeasuresPageDocument, variables))).toBe(reason);
  });
});
