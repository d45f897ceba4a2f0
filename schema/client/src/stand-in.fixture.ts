import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  /** What the body or the address carries. */
  sent: Record<string, unknown>;
}

export type Answering = (request: Received, response: ServerResponse) => unknown;

/** An HTTP server on loopback that stands in for a hub: what it is asked is kept, what it answers is the test's. */
export async function startStandIn(answering: Answering) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const { searchParams } = new URL(request.url ?? '', 'http://hub.test');
    const inAddress = [...searchParams].map(([key, value]): [string, unknown] => [key, JSON.parse(value)]);
    const sent = body ? (JSON.parse(body) as Record<string, unknown>) : Object.fromEntries(inAddress);
    const one = { method: request.method, headers: request.headers, sent };
    received.push(one);
    await answering(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export const json =
  (value: unknown, status = 200): Answering =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
