import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ministries } from '@ortaq/schema/ministries';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { environmentForProcesses } from '../local/config.ts';
import { temporaryFolder } from '../local/fixtures/folder.ts';
import { gatewayKeyFiles } from '../local/gateway-key.ts';
import { portsFrom } from '../local/ports.ts';
import { followUpSummary } from '../src/follow-up/summary.ts';
import { collect, root } from './hub.fixture.ts';
import { runScript } from './script.fixture.ts';

/** A gateway of its own over the running hub's ministries, which answers trusted operations only. */
const ports = portsFrom(inject('hubPort'));
const urls = Object.fromEntries(
  ministries.map((name) => [
    `${name.toUpperCase().replaceAll('-', '_')}_URL`,
    `http://127.0.0.1:${ports[name]}/graphql`,
  ]),
);
// The ministries know the running hub's keys alone.
const keys = { ASSERTION_KEYS: gatewayKeyFiles(inject('hubFolder')).key };
const environment = { ...environmentForProcesses(), ...urls, ...keys, LOG_FORMAT: 'json', OPERATIONS: 'trusted' };
const start = (more: Record<string, string> = {}) =>
  spawn(process.execPath, ['gateway/src/main.ts', '--port', '0'], { cwd: root, env: { ...environment, ...more } });

const gateway = start();
const output = collect(gateway);
let url: string;
beforeAll(async () => {
  await vi.waitUntil(() => output().includes('"listening"'), { timeout: 20_000 });
  url = /"url":"([^"]+)"/.exec(output())?.[1] ?? '';
});
afterAll(async () => {
  gateway.kill('SIGTERM');
  await once(gateway, 'exit');
});

const run = (name: string, ...args: string[]) => runScript(environment, name, ...args, '--url', url);
const post = async (body: object) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as { errors?: { extensions: { code: string } }[] } };
};

test('the hub’s own commands are answered as by a hub that answers anything', async () => {
  const [followUp, noReview, agency, noAgency, matrix] = await Promise.all([
    run('follow-up', '--review', 'KAZ-2'),
    run('follow-up', '--review', 'KAZ-9'),
    run('responsibilities', '--agency', 'labour'),
    run('responsibilities', '--agency', 'labor'),
    run('responsibilities', '--matrix', '--plan', 'upr-plan-cycle-4'),
  ]);
  expect(followUp).toMatchObject({ code: 0, output: expect.stringContaining('Recommendations: 53;') });
  expect(noReview).toMatchObject({ code: 1, output: expect.stringContaining('There are: KAZ-1, KAZ-2') });
  expect(agency).toMatchObject({ code: 0, output: expect.stringContaining('justice-1') });
  expect(noAgency).toMatchObject({ code: 1, output: expect.stringContaining('  labour  Ministry of Labour') });
  expect(matrix).toMatchObject({ code: 0, output: expect.stringMatching(/fourth cycle .+: nothing/) });
  expect(await followUpSummary(url)).toBe(await followUpSummary(`http://127.0.0.1:${ports.gateway}/graphql`));
});

test('every operation of the contract is answered as it stands in its file', async () => {
  const folder = join(root, 'schema/operations');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.graphql'));
  expect(files.length).toBeGreaterThanOrEqual(15);
  const refused = await Promise.all(
    files.map(async (file) => {
      const { body } = await post({ query: await readFile(join(folder, file), 'utf8') });
      const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
      // Without variables most go no further; those that need none must bring data.
      return codes.every((code) => code === 'BAD_USER_INPUT') ? [] : [{ file, codes }];
    }),
  );
  expect(refused.flat()).toEqual([]);
});

test('anything else is refused, and there is no GraphiQL', async () => {
  expect(await post({ query: '{ reviews { id } }' })).toMatchObject({
    status: 403,
    body: { errors: [{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }] },
  });
  const page = await fetch(new URL('/', url), { headers: { accept: 'text/html' } });
  expect(page.status).toBe(404);
});

test('a manifest that was tampered with ends the process with 2 and its fault', async () => {
  const manifest = join(await temporaryFolder(), 'manifest.json');
  const text = await readFile(join(root, 'schema/operations/manifest.json'), 'utf8');
  await writeFile(manifest, text.replace('totalCount', 'totalCount __typename'));
  const child = start({ OPERATIONS_MANIFEST: manifest });
  const said = collect(child);
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(2);
  expect(said()).toMatch(/the id of \w+ is not the SHA-256 of its body/);
});
