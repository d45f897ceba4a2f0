import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTls } from './tls.ts';

const nowhere = { TLS_CERT: undefined, TLS_KEY: undefined, TLS_CLIENT_CA: undefined };

test('without the three settings a ministry is asked by plain HTTP', async () => {
  expect(await readTls(nowhere)).toEqual({});
});

test('with them, whoever has no certificate of that authority cannot connect', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ortaq-tls-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = async (name: string) => {
    await writeFile(join(folder, name), name);
    return join(folder, name);
  };
  const files = { TLS_CERT: await file('cert'), TLS_KEY: await file('key'), TLS_CLIENT_CA: await file('ca') };
  expect(await readTls(files)).toEqual({
    https: {
      cert: Buffer.from('cert'),
      key: Buffer.from('key'),
      ca: Buffer.from('ca'),
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.3',
    },
  });
  await expect(readTls({ ...files, TLS_KEY: join(folder, 'none') })).rejects.toThrow(
    `TLS_KEY: ${join(folder, 'none')} cannot be read (ENOENT).`,
  );
});

test('one without the others is refused: half of it would be no protection', async () => {
  await expect(readTls({ ...nowhere, TLS_CERT: 'cert', TLS_KEY: 'key' })).rejects.toMatchObject({
    name: 'Refusal',
    message: 'TLS needs TLS_CERT, TLS_KEY, TLS_CLIENT_CA together: TLS_CLIENT_CA is not set. See .env.example.',
  });
});
