import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { testConfig } from '../../src/fixtures/hub.ts';
import { createKeptLog, type LogEntry } from '../../src/fixtures/log.ts';
import { startGateway } from '../../src/server.ts';
import type { Fetched } from './subgraph.fixture.ts';

/** How the subgraphs of one case answer, by name. */
export type Answering = Record<string, (fetched: Fetched) => Promise<unknown>>;

/** One HTTP server that is the subgraphs of all cases, by path: `/case/subgraph`. */
export interface SubgraphServer {
  urlOf: (id: string, subgraph: string) => string;
  serve: (id: string, answering: Answering) => void;
  /** Where supergraph files may be written. */
  folder: string;
  stop: () => Promise<void>;
}

export async function startSubgraphServer(): Promise<SubgraphServer> {
  const cases = new Map<string, Answering>();
  const server = createServer(async (request, response) => {
    const [, id = '', subgraph = ''] = (request.url ?? '').split('/');
    const answer = cases.get(id)?.[subgraph];
    const body = answer ? await answer((await json(request)) as Fetched) : null;
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(path.join(tmpdir(), 'ortaq-conformance-'));
  return {
    urlOf: (id, subgraph) => `http://127.0.0.1:${port}/${id}/${subgraph}`,
    serve: (id, answering) => cases.set(id, answering),
    folder,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/** What the gateway answered. */
export interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[] }[];
}

export interface Hub {
  ask: (body: object) => Promise<Answer>;
  entries: LogEntry[];
  stop: () => Promise<void>;
}

// Many subgraphs in one process with their gateway keep one another waiting.
const bounds = { ...testConfig.bounds, connectTimeout: 10_000, responseTimeout: 10_000, maxResponseBytes: 1_000_000 };

/** The gateway under test, over a supergraph, as it is served to anyone. */
export async function startHub(supergraphSdl: string, file: string, overrideLabels: string[]): Promise<Hub> {
  await writeFile(file, supergraphSdl);
  const { log, entries } = createKeptLog();
  const served = { supergraph: file, open: true, explorer: false, reference: false, overrideLabels, bounds };
  const gateway = await startGateway({ ...testConfig, ...served }, log);
  return {
    entries,
    async ask(body) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await response.json()) as Answer;
    },
    stop: gateway.stop,
  };
}
