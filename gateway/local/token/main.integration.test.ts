import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKeptLog } from '../../src/fixtures/log.ts';
import { createIdentity } from '../../src/identity/identity.ts';
import { tokenIssuers } from '../../src/identity/settings.ts';
import { runProgram } from '../fixtures/program.ts';
import { trustingIssuer } from './issue.ts';
import { makeIssuerKey } from './issuer-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ortaq-token-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function token(...args: string[]) {
  const program = runProgram('token/main.ts', { DATA_DIR: folder }, args);
  const { code } = await program.exited;
  return { code, output: program.output() };
}

test.each([
  ['labour', 'officer', { kind: 'person', agency: 'labour', scopes: ['contacts:read', 'drafts:read'] }],
  ['akimat-kz-10', 'system', { kind: 'system', agency: 'akimat-kz-10', scopes: ['contacts:read'] }],
  ['justice', 'compiler', { kind: 'person', agency: 'justice', scopes: ['contacts:read', 'upr:compile'] }],
])('the gateway knows the caller of a token for %s, %s', async (agency, role, caller) => {
  await makeIssuerKey(folder);
  const { code, output } = await token('--agency', agency, '--role', role);
  expect([code, output]).toEqual([0, expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)]);
  const identify = await createIdentity(tokenIssuers.parse(trustingIssuer(folder)), createKeptLog().log);
  expect(await identify(`Bearer ${output.trim()}`)).toEqual(caller);
});

test('the key is its owner’s alone, stays the same, and its public part has nothing private', async () => {
  await makeIssuerKey(folder);
  const [key, published] = [join(folder, 'token-key.json'), join(folder, 'token-keys.json')];
  const first = await readFile(key, 'utf8');
  await makeIssuerKey(folder);
  const { d, ...open } = JSON.parse(first) as Record<string, string>;
  expect([(await stat(key)).mode & 0o777, await readFile(key, 'utf8')]).toEqual([0o600, first]);
  expect(d).toMatch(/^[\w-]{43}$/);
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual({ keys: [open] });
});

test('without a hub on the data folder there is nothing to sign with', async () => {
  expect(await token('--agency', 'labour', '--role', 'officer')).toEqual({
    code: 2,
    output: `No hub was started with its data in ${folder} yet. Run npm start first, or set DATA_DIR to where its data is.\n`,
  });
});

test('a damaged key is said to be one', async () => {
  await writeFile(join(folder, 'token-key.json'), '{"kty":"oct"}');
  const { code, output } = await token('--agency', 'labour', '--role', 'officer');
  expect([code, output]).toEqual([
    2,
    expect.stringContaining('token-key.json, which tokens are signed with, is damaged'),
  ]);
});

test('an agency that the register has not is refused with those that it has', async () => {
  const { code, output } = await token('--agency', 'work', '--role', 'officer');
  expect([code, output]).toEqual([
    2,
    expect.stringMatching(/^--agency is "work": .* labour, justice, foreign-affairs/),
  ]);
});
