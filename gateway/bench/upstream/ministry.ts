import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ministry } from '../project.ts';
import type { Fetch } from './calls.ts';
import type { Forward, Recorded } from './forward.ts';

interface Seen {
  isRecording: () => boolean;
  onFetch: (fetch: Fetch) => void;
  onUnknown: (what: string) => void;
}

/**
 * A server in the place of one ministry's subgraph: passes requests on and records the answers, or answers from its
 * records, by the exact body. Returns its URL.
 */
export async function startMinistry(ministry: Ministry, forward: Forward, seen: Seen): Promise<string> {
  const records = new Map<string, Recorded>();

  async function answer(request: IncomingMessage): Promise<Recorded> {
    const body = await read(request);
    // A ministry answers in the media type that is asked for.
    const key = `${request.headers.accept} ${body.toString('latin1')}`;
    if (seen.isRecording()) {
      const recorded = await forward(request.headers, body);
      records.set(key, recorded);
      return recorded;
    }
    const recorded = records.get(key);
    if (recorded) return recorded;
    seen.onUnknown(`${ministry}: ${body.toString().slice(0, 500)}`);
    return notRecorded(ministry);
  }

  const server = createServer(async (request, response) => {
    const start = performance.now();
    const { status, type, body } = await answer(request).catch((error: Error) => failed(ministry, error));
    response.writeHead(status, { 'content-type': type, 'content-length': body.length });
    response.end(body);
    seen.onFetch({ ministry, start, end: performance.now() });
  });
  // A connection that a gateway keeps is not to be closed under it.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

const refusal = (status: number, message: string): Recorded => ({
  status,
  type: 'application/json',
  body: Buffer.from(JSON.stringify({ errors: [{ message }] })),
});

const notRecorded = (ministry: Ministry) => refusal(500, `this request to ${ministry} was not recorded`);
const failed = (ministry: Ministry, { message }: Error) => refusal(502, `${ministry} cannot be asked: ${message}`);
