import { open } from 'node:fs/promises';
import { request } from 'undici';

/** A JWK set is a few kilobytes. */
const longestSet = 256 * 1024;
const deadline = 3_000;

/**
 * The text of a JWK set.
 *
 * @throws Error saying why it cannot be had.
 */
export type Load = () => Promise<string>;

export const fromFile =
  (path: string): Load =>
  async () => {
    const file = await open(path);
    try {
      return await textOf(file.createReadStream({ autoClose: false, end: longestSet }));
    } finally {
      await file.close();
    }
  };

/** By HTTP, redirects not followed: the address is the one that was set. */
export const fromUrl =
  (url: string): Load =>
  async () => {
    const { statusCode, body } = await request(url, {
      headers: { accept: 'application/jwk-set+json, application/json' },
      signal: AbortSignal.timeout(deadline),
      // It is asked for once in minutes: a connection kept meanwhile would be for nothing.
      reset: true,
    });
    if (statusCode === 200) return textOf(body);
    body.on('error', () => {}).destroy();
    throw new Error(`the answer was ${statusCode}`);
  };

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longestSet) throw new Error(`it has more than ${longestSet} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
