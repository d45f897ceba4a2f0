import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { composeContract, contractMinistries, type ContractMinistry, ministryAnswering } from './fixtures/contract.ts';
import { createIssuerKey, signToken } from './fixtures/issuer.ts';
import { type MinistryServer, startMinistryServer } from './fixtures/ministry-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What must stand in no log, each where a client can put it. */
const secrets = {
  case: 'Ivanov-v-Smirnova-case-77',
  cookie: 'session-cookie-of-a-browser',
  query: 'name-in-the-address',
  variable: 'Aigerim-Named-In-A-Variable',
  literal: 'Bolat-Named-In-The-Document',
  subject: 'subject-880101300123',
  scheme: 'password-of-someone',
  assertion: 'assertion-that-a-client-made-up',
  forwarded: '203.0.113.77',
  body: 'text-that-is-no-json',
};

let folder: string;
let servers: MinistryServer[];
let url: string;
let log = '';
let token: string;
let end: () => Promise<void>;
beforeAll(async () => {
  const key = await createIssuerKey('k');
  token = await signToken(key, { sub: secrets.subject });
  servers = await Promise.all(contractMinistries.map((name) => startMinistryServer(ministryAnswering(name))));
  const urls = Object.fromEntries(contractMinistries.map((name, at) => [name, servers[at]?.url ?? '']));
  folder = await mkdtemp(path.join(tmpdir(), 'ortaq-discretion-'));
  const inFolder = (name: string) => path.join(folder, name);
  await writeFile(inFolder('supergraph.graphql'), composeContract(urls as Record<ContractMinistry, string>));
  await writeFile(inFolder('jwks.json'), JSON.stringify({ keys: [key.jwk] }));
  await writeFile(
    inFolder('manifest.json'),
    JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [] }),
  );
  const issuer = { issuer: 'https://sso.test', audience: 'ortaq', jwksFile: inFolder('jwks.json') };
  const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), '--port', '0'], {
    env: {
      ...process.env,
      LOG_FORMAT: 'json',
      LOG_LEVEL: 'trace',
      SUPERGRAPH: inFolder('supergraph.graphql'),
      OPERATIONS_MANIFEST: inFolder('manifest.json'),
      TOKEN_ISSUERS: JSON.stringify([issuer]),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const listening = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log += String(chunk);
      const found = /"url":"([^"]+)"/.exec(log)?.[1];
      if (found !== undefined) listening.resolve(found);
    });
  }
  child.once('exit', () => listening.reject(new Error(`the hub ended: ${log}`)));
  url = await listening.promise;
  end = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
});
afterAll(async () => {
  await end();
  await Promise.all(servers.map((server) => server.kill()));
  await rm(folder, { recursive: true });
});

interface Sent {
  method?: string;
  search?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The status and the text of what is answered. */
async function send({ method = 'POST', search = '', headers = {}, body }: Sent): Promise<[number, string]> {
  const sent = request(url + search, { method, headers: { 'content-type': 'application/json', ...told, ...headers } });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return [response.statusCode, text];
}

/** What every request has with it. */
const told = {
  'x-case': secrets.case,
  cookie: `session=${secrets.cookie}`,
  'x-forwarded-for': secrets.forwarded,
  'x-ortaq-assertion': secrets.assertion,
};

const asking = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const search = `query ($text: String) { a: measures(filter: { text: $text, ids: ["${secrets.literal}"] }) { id status } }`;
const identified = () => ({ authorization: `Bearer ${token}` });

test('whatever is answered or refused, no log has what a client said of itself or of others', async () => {
  const named = { text: secrets.variable };
  const statuses = [
    await send({ body: asking(search, named), headers: identified() }),
    await send({ body: asking(search, named) }),
    await send({ body: asking(search, { text: { name: secrets.variable } }), headers: identified() }),
    await send({ body: asking(`{ a { id } }`, named) }),
    await send({ body: asking(`{ a`, named) }),
    await send({ body: secrets.body }),
    await send({ body: asking(search, named), headers: { authorization: `Basic ${secrets.scheme}` } }),
    await send({ body: asking(search, named), headers: { authorization: `Bearer ${token}x` } }),
    await send({ body: asking(search, named), headers: { 'x-purpose': secrets.case } }),
    await send({ body: asking(search, { text: `${secrets.variable}\0` }) }),
    await send({ method: 'GET', search: `?query={measures{id}}&variables={"name":"${secrets.query}"}` }),
    await send({ method: 'GET', search: `/${secrets.query}` }),
    await send({ method: 'PUT', search: `?${secrets.query}` }),
  ].map(([status]) => status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 400, 401, 401, 400, 200, 200, 404, 405]);

  // What the ministries do wrong is logged, with its cause: here one repeats all that it was asked.
  const [justice] = servers;
  if (!justice) throw new Error('there are no ministries');
  const answers = justice.answering;
  for (const answering of [
    (fetch: unknown, response: { end: (text: string) => unknown }) =>
      response.end(JSON.stringify({ errors: [{ message: `cannot answer ${JSON.stringify(fetch)}` }] })),
    (fetch: unknown, response: { end: (text: string) => unknown }) => response.end(JSON.stringify(fetch)),
    (fetch: unknown, response: { end: (text: string) => unknown }) => response.end(`no JSON: ${JSON.stringify(fetch)}`),
    (fetch: unknown, response: { writeHead: (status: number) => { end: (text: string) => unknown } }) =>
      response.writeHead(403).end(JSON.stringify({ errors: [{ message: JSON.stringify(fetch) }] })),
    (_fetch: unknown, response: { destroy: () => void }) => response.destroy(),
  ]) {
    justice.answering = answering;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const [status, text] = await send({ body: asking(search, named), headers: identified() });
    expect(status).toBe(200);
    expect(text).not.toContain(secrets.variable);
  }
  justice.answering = answers;
  await vi.waitFor(() => expect(log.match(/"msg":"answered"/g)?.length).toBeGreaterThan(16));

  const found = [...Object.values(secrets), token, token.split('.')[1] ?? '', token.split('.')[2] ?? ''].filter(
    (secret) => log.includes(secret),
  );
  expect(found).toEqual([]);
});
