import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createLogger } from '@ortaq/kit/process';
import { type Asker, type RunningSubgraph, startSubgraph } from '@ortaq/kit/subgraph';
import { type Caller, headers } from '@ortaq/schema/wire';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../local/fixtures/folder.ts';
import { createAssertions } from '../src/assertion/assertions.ts';
import { createSign, type Sign } from '../src/assertion/sign.ts';
import { passingKeys, type SigningKeys } from '../src/assertion/signing-keys.ts';
import type { TlsFiles } from '../src/config.ts';
import { createMinistries } from '../src/engine/fetch/ministries.ts';
import { readTls } from '../src/engine/fetch/tls.ts';
import { testConfig } from '../src/fixtures/hub.ts';
import { createKeptLog } from '../src/fixtures/log.ts';
import { contextOf } from '../src/http/context.ts';
import { type Authority, createAuthority } from './certificates.fixture.ts';

// The gateway's way to a ministry, and a subgraph of the kit at its end: what one signs and shows the other takes.

const officer: Caller = { kind: 'person', agency: 'labour', scopes: ['drafts:read'] };
const noFiles: TlsFiles = { ca: undefined, cert: undefined, key: undefined };

let folder: Awaited<ReturnType<typeof makeFolder>>;
let [ours, others]: Authority[] = [];
let keys: SigningKeys;
let plain: RunningSubgraph;
let secured: RunningSubgraph;
const askers: Asker[] = [];
beforeAll(async () => {
  folder = await makeFolder();
  [ours, others] = [await createAuthority(folder.folder, 'ours'), await createAuthority(folder.folder, 'others')];
  keys = passingKeys();
  const published = path.join(folder.folder, 'keys.json');
  await writeFile(published, JSON.stringify(keys.published));
  const { cert, key } = await ours.certify('education');
  plain = await startEducation({ GATEWAY_KEYS: published });
  secured = await startEducation({ GATEWAY_KEYS: published, TLS_CERT: cert, TLS_KEY: key, TLS_CLIENT_CA: ours.ca });
});
afterAll(async () => {
  await Promise.all([plain.stop(), secured.stop()]);
  await folder.remove();
});
beforeEach(() => {
  askers.length = 0;
});

const startEducation = (config: {
  GATEWAY_KEYS: string;
  TLS_CERT?: string;
  TLS_KEY?: string;
  TLS_CLIENT_CA?: string;
}) =>
  startSubgraph({
    ministry: 'education',
    config: { HOST: '127.0.0.1', PORT: 0, ...config },
    log: createLogger('test', { LOG_LEVEL: 'silent' }),
    resolvers: {},
    context: (asker) => {
      askers.push(asker);
      return {};
    },
    ready: async () => {},
    close: async () => {},
  });

/** The gateway's way to a subgraph; asks for someone, and tells what came, or why nothing did. */
async function wayTo(
  subgraph: RunningSubgraph,
  { tls = noFiles, sign = createSign(keys) }: { tls?: TlsFiles; sign?: Sign } = {},
) {
  const { log } = createKeptLog();
  const url = `${subgraph === plain ? 'http' : 'https'}://127.0.0.1:${subgraph.port}/graphql`;
  const credentials = { assertions: createAssertions(sign), tls: await readTls(tls) };
  const bounds = { ...testConfig.bounds, connectTimeout: 10_000, responseTimeout: 10_000 };
  const config = { ...testConfig, bounds };
  const ministries = createMinistries([{ name: 'education', url }], config, log, credentials);
  const asked = async (given: Partial<Parameters<typeof contextOf>[2]> = {}, requestId = 'r-1') => {
    const context = contextOf(requestId, {}, given);
    const run = { context, deadline: performance.now() + 20_000 };
    const answer = ministries.get('education').ask('{"query":"{__typename}"}', { isMutation: false, run });
    return answer.then(
      ({ data }) => data,
      ({ reason, message }: { reason: string; message: string }) => `${reason}: ${message}`,
    );
  };
  return { ask: asked, isUp: () => ministries.probes['education']?.(), close: ministries.close };
}

test('what the gateway signs the ministry takes, and knows for whom it answers', async () => {
  const way = await wayTo(plain);
  expect([await way.ask(), await way.ask({ caller: officer, purpose: 'audit' }, 'case-7'), await way.isUp()]).toEqual([
    { __typename: 'Query' },
    { __typename: 'Query' },
    true,
  ]);
  expect(askers.slice(0, 2)).toEqual([
    { caller: { kind: 'anonymous', agency: null, scopes: [] }, purpose: undefined, requestId: undefined },
    { caller: officer, purpose: 'audit', requestId: 'case-7' },
  ]);
  await way.close();
});

test('the second request of the public costs no signature, an officer’s one for each request', async () => {
  let signed = 0;
  const sign: Sign = (...given) => ((signed += 1), createSign(keys)(...given));
  const way = await wayTo(plain, { sign });
  const counts = [];
  for (const given of [{}, {}, {}, { caller: officer }, { caller: officer }]) {
    await way.ask(given);
    counts.push(signed);
  }
  expect(counts).toEqual([1, 1, 1, 2, 3]);
  await way.close();
});

test('another gateway’s word is not taken, and its probe finds the ministry down', async () => {
  const way = await wayTo(plain, { sign: createSign(passingKeys()) });
  expect(await way.ask()).toMatch(/^unusable: HTTP status 401: UNAUTHENTICATED: .* not by a key of the gateway\.$/);
  expect([await way.isUp(), askers]).toEqual([false, []]);
  await way.close();
});

test('by TLS a ministry answers who shows a certificate of the authority', async () => {
  const tls = { ca: ours?.ca, ...(await ours?.certify('gateway')) } as TlsFiles;
  const way = await wayTo(secured, { tls });
  expect([await way.ask({ caller: officer }), await way.isUp()]).toEqual([{ __typename: 'Query' }, true]);
  expect(askers[0]?.caller).toEqual(officer);
  await way.close();
});

test.each<[string, () => Promise<TlsFiles>, RegExp]>([
  [
    'no certificate',
    async () => ({ ...noFiles, ca: ours?.ca }),
    /CERTIFICATE_REQUIRED|ECONNRESET|UND_ERR_SOCKET|EPIPE/,
  ],
  [
    'a certificate of another authority',
    async () => ({ ca: ours?.ca, ...(await others?.certify('gateway')) }) as TlsFiles,
    /UNKNOWN_CA|DECRYPT_ERROR|ECONNRESET|UND_ERR_SOCKET|EPIPE/,
  ],
])('who shows %s is not answered', async (_what, files, cause) => {
  const way = await wayTo(secured, { tls: await files() });
  expect(await way.ask()).toMatch(cause);
  expect([await way.isUp(), askers]).toEqual([false, []]);
  await way.close();
});

test('the gateway asks no ministry that another authority certifies', async () => {
  const way = await wayTo(secured, { tls: { ca: others?.ca, ...(await ours?.certify('gateway')) } as TlsFiles });
  expect(await way.ask()).toMatch(/^unreachable: (UNABLE_TO_|SELF_SIGNED|CERT_)/);
  expect(askers).toEqual([]);
  await way.close();
});

test('a certificate does not stand for the gateway’s word', async () => {
  const files = { ca: ours?.ca, ...(await ours?.certify('gateway')) } as TlsFiles;
  const way = await wayTo(secured, { tls: files, sign: () => 'no token' });
  expect(await way.ask()).toMatch(/^unusable: HTTP status 401: UNAUTHENTICATED: /);
  await way.close();
  const url = `http://127.0.0.1:${secured.port}/graphql`;
  const byHttp = fetch(url, { method: 'POST', headers: { [headers.assertion]: 'x' } });
  await expect(byHttp).rejects.toThrow('fetch failed');
});

test('a certificate without its key, and a file that is not there, are refused by name', async () => {
  await expect(readTls({ ...noFiles, cert: 'cert.pem' })).rejects.toThrow(
    'MINISTRIES_TLS_CERT and MINISTRIES_TLS_KEY go together: one of them is not set.',
  );
  await expect(readTls({ ...noFiles, ca: '/none/ca.pem' })).rejects.toThrow(
    'MINISTRIES_TLS_CA: /none/ca.pem cannot be read (ENOENT).',
  );
});
