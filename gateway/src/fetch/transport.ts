import { Pool } from 'undici';
import type { FetchBounds } from '../config.ts';
import { FetchFailure, failureOf } from './failure.ts';

export interface HttpAnswer {
  status: number;
  text: string;
}

/** The way to one ministry. */
export interface Transport {
  /**
   * Posts one JSON body.
   *
   * @throws FetchFailure where no whole answer came within the bounds.
   */
  post(body: string, headers: Record<string, string>, timeout?: number): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** A pool of kept-alive connections to one subgraph; no request is retried. */
export function createTransport(url: string, bounds: FetchBounds): Transport {
  const { origin, pathname, search } = new URL(url);
  // The one deadline below counts headers and body together, so undici's two are off.
  const pool = new Pool(origin, { connect: { timeout: bounds.connectTimeout }, headersTimeout: 0, bodyTimeout: 0 });

  async function send(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<HttpAnswer> {
    const answer = await pool.request({ path: pathname + search, method: 'POST', headers, body, signal });
    return { status: answer.statusCode, text: await readBounded(answer.body, bounds.maxResponseBytes) };
  }

  return {
    async post(body, headers, timeout = bounds.responseTimeout) {
      const deadline = new AbortController();
      const late = new FetchFailure('timeout', `no whole answer within ${timeout} ms`);
      const timer = setTimeout(() => deadline.abort(late), timeout);
      try {
        return await send(body, headers, deadline.signal);
      } catch (error) {
        throw failureOf(error);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.close(),
  };
}

/** Reads a body as UTF-8; past the bound it stops, and the connection is closed. */
async function readBounded(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new FetchFailure('too-large', `the answer has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
