import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal, type Running } from '@ortaq/kit/process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeContract, ministryAnswering } from './fixtures/contract.ts';
import { testConfig } from './fixtures/hub.ts';
import { createKeptLog } from './fixtures/log.ts';
import { startMinistryServer } from './fixtures/ministry-server.ts';
import { startGateway } from './server.ts';

const nowhere = 'http://127.0.0.1:9/graphql';
const urls = { justice: nowhere, labour: nowhere, 'foreign-affairs': nowhere };

let folder: string;
let supergraph: string;
let running: (Running & { url: string }) | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortaq-gateway-'));
  supergraph = path.join(folder, 'supergraph.graphql');
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(folder, { recursive: true });
});

const start = async (config = {}) => {
  running = await startGateway({ ...testConfig, supergraph, ...config }, createKeptLog().log);
  return running;
};

async function refusal(config = {}): Promise<string> {
  const error = await start(config).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

test('a supergraph file that is not there is refused by name', async () => {
  expect(await refusal()).toBe(
    `No supergraph from ${supergraph}: it is not there. Compose one, or name another by SUPERGRAPH or --supergraph.`,
  );
});

test.each([
  ['no GraphQL', '<html>'],
  ['no federation', 'type Query { a: Int }'],
  ['empty', ''],
])('a file that is %s is refused by name', async (_what, text) => {
  await writeFile(supergraph, text);
  expect(await refusal()).toMatch(new RegExp(`^${RegExp.escape(supergraph)} is no supergraph that can be served: .`));
});

test('a contract that nobody could use is refused with what is wrong', async () => {
  await writeFile(supergraph, composeContract(urls));
  expect(await refusal({ contract: 'public' })).toBe(
    `${supergraph} has no contract "public" that can be served:\n` +
      'CONTRACT_QUERY_EMPTY: The contract "public" has nothing to ask for: no field of Query is in it.',
  );
  await writeFile(supergraph, '<html>');
  expect(await refusal({ contract: 'public' })).toContain(`${supergraph} is no supergraph that can be served: Syntax`);
});

test('a subgraph without a URL is refused by name', async () => {
  await writeFile(supergraph, composeContract({ ...urls, labour: '' }));
  expect(await refusal()).toContain('no usable URL for the subgraph "labour"');
});

test('a port that is taken is refused by number', async () => {
  await writeFile(supergraph, composeContract(urls));
  const taken: Server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  expect(await refusal({ port })).toContain(`Port ${port} on 127.0.0.1 is taken`);
  taken.close();
});

test('a host that is not this machine is refused by name', async () => {
  await writeFile(supergraph, composeContract(urls));
  expect(await refusal({ host: '192.0.2.1' })).toContain('on 192.0.2.1 cannot be opened (EADDRNOTAVAIL)');
});

test("a ministry's configured URL comes before the supergraph's", async () => {
  await writeFile(supergraph, composeContract(urls));
  const labour = await startMinistryServer(ministryAnswering('labour'));
  const { url } = await start({ ministries: { labour: { ...testConfig.bounds, url: labour.url } } });
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{directions}"}',
  });
  expect(await answer.json()).toEqual({ data: { directions: ['employment'] } });
  await labour.kill();
});
