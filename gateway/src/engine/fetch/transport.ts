import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Dispatcher, Pool } from 'undici';
import type { FetchBounds } from '../../config.ts';
import { FetchFailure, failureOf } from './failure.ts';
import type { TlsMaterial } from './tls.ts';

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

/**
 * A pool of kept-alive connections to one subgraph; no request is retried.
 *
 * @param tls certificates for an https address.
 */
export function createTransport(url: string, bounds: FetchBounds, tls: TlsMaterial = {}): Transport {
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  // The one deadline below counts headers and body together, so undici's two are off.
  const pool = new Pool(origin, {
    connect: { timeout: bounds.connectTimeout, ...tls },
    connections: bounds.maxConcurrency,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    async post(body, headers, timeout = bounds.responseTimeout) {
      const request: Dispatcher.DispatchOptions = { path, method: 'POST', headers, body };
      const { status, encoding, bytes } = await exchange(pool, request, { timeout, maxBytes: bounds.maxResponseBytes });
      return { status, text: (await unpacked(bytes, encoding, bounds.maxResponseBytes)).toString('utf8') };
    },
    close: () => pool.close(),
  };
}

interface Received {
  status: number;
  encoding: string | undefined;
  bytes: Buffer;
}

/**
 * One request and its whole answer. By undici's `dispatch`, since a stream and an abort signal for each fetch cost more
 * than the rest of it.
 */
function exchange(
  pool: Pool,
  request: Dispatcher.DispatchOptions,
  { timeout, maxBytes }: { timeout: number; maxBytes: number },
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let status = 0;
    let encoding: string | undefined;
    let controller: Dispatcher.DispatchController | undefined;
    let failure: FetchFailure | undefined;
    const fail = (error: FetchFailure) => {
      failure ??= error;
      controller?.abort(failure);
      reject(failure);
    };
    const late = () => fail(new FetchFailure('timeout', `no whole answer within ${timeout} ms`));
    const timer = setTimeout(late, timeout);
    pool.dispatch(request, {
      onRequestStart(started) {
        controller = started;
        if (failure) controller.abort(failure);
      },
      onResponseStart(_controller, statusCode, headers) {
        status = statusCode;
        encoding = headers['content-encoding']?.toString();
      },
      onResponseData(_controller, chunk) {
        size += chunk.length;
        if (size > maxBytes) fail(tooLarge(maxBytes));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(timer);
        const [first] = chunks;
        resolve({ status, encoding, bytes: first && chunks.length === 1 ? first : Buffer.concat(chunks) });
      },
      onResponseError(_controller, error) {
        clearTimeout(timer);
        fail(failureOf(error, status > 0));
      },
    });
  });
}

const tooLarge = (maxBytes: number) => new FetchFailure('too-large', `the answer has more than ${maxBytes} bytes`);

/** @throws FetchFailure where more comes out than may, or it is packed in another way than was offered. */
async function unpacked(bytes: Buffer, encoding: string | undefined, maxOutputLength: number): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return bytes;
  if (encoding !== 'gzip') throw new FetchFailure('unusable', `the answer is encoded with ${encoding}`);
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? tooLarge(maxOutputLength) : new FetchFailure('broken-off', 'the answer is not gzip');
  }
}
