import { readFile, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readSigningKeys } from '../src/assertion/signing-keys.ts';
import { temporaryFolder } from './fixtures/folder.ts';
import { gatewayKeyFiles, makeGatewayKey } from './gateway-key.ts';

const mode = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

test('the first start makes a key for its owner alone, with its public part beside it; the next keeps it', async () => {
  const folder = await temporaryFolder();
  const { key, published } = gatewayKeyFiles(folder);
  await makeGatewayKey(folder);
  const made = await readFile(key, 'utf8');
  expect(await mode(key)).toBe('600');
  const keys = await readSigningKeys([key]);
  expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(keys.published);
  await makeGatewayKey(folder);
  expect(await readFile(key, 'utf8')).toBe(made);
});

test('a key that is damaged is told by its file, and left as it is', async () => {
  const folder = await temporaryFolder();
  const { key } = gatewayKeyFiles(folder);
  await writeFile(key, 'half of a ke');
  await expect(makeGatewayKey(folder)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining(`${key} is no key`),
  });
  expect(await readFile(key, 'utf8')).toBe('half of a ke');
});
