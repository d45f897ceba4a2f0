import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fromUrl } from './load.ts';

async function load(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close().closeAllConnections());
  return fromUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`)();
}

test('a set is what is at its address', async () => {
  expect(await load((_request, response) => response.end('{"keys":[]}'))).toBe('{"keys":[]}');
});

test('a redirect is not followed, and no other answer taken', async () => {
  const moved = load((_request, response) => response.writeHead(302, { location: '/other' }).end());
  await expect(moved).rejects.toThrow('the answer was 302');
  await expect(load((_request, response) => response.writeHead(500).end('{"keys":[]}'))).rejects.toThrow('was 500');
});

test('a set that does not end is cut off', async () => {
  const endless = load((_request, response) => {
    response.on('error', () => {});
    const more = () => void (response.destroyed || response.write('x'.repeat(65_536), () => setImmediate(more)));
    more();
  });
  await expect(endless).rejects.toThrow('it has more than 262144 bytes');
});

test('an address that says nothing is waited for three seconds', async () => {
  const began = performance.now();
  await expect(load(() => {})).rejects.toThrow(/timeout/i);
  expect(performance.now() - began).toBeLessThan(4_500);
});
