import type { IncomingHttpHeaders } from 'node:http';
import { Pool } from 'undici';

/** An answer as a subgraph gave it. */
export interface Recorded {
  status: number;
  type: string;
  body: Buffer;
}

/** They belong to one connection, or would have the answer packed. */
const notForwarded = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'keep-alive',
]);

export type Forward = (headers: IncomingHttpHeaders, body: Buffer) => Promise<Recorded>;

/** The way to a real subgraph, which answers nobody but the hub's gateway: as that, for the public, everyone asks it here. */
export function createForward(url: string, assertion: () => string): Forward {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin);
  return async (headers: IncomingHttpHeaders, body: Buffer): Promise<Recorded> => {
    const passed = Object.fromEntries(Object.entries(headers).filter(([name]) => !notForwarded.has(name)));
    const answer = await pool.request({
      path: pathname,
      method: 'POST',
      headers: { ...passed, 'x-ortaq-assertion': assertion() },
      body,
    });
    return {
      status: answer.statusCode,
      type: String(answer.headers['content-type'] ?? 'application/json'),
      body: Buffer.from(await answer.body.arrayBuffer()),
    };
  };
}
