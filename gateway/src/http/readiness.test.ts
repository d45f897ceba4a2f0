import { expect, test } from 'vitest';
import { createReadiness } from './readiness.ts';

test('the hub is ready whichever ministries are down, and names their state', async () => {
  const readiness = createReadiness(() => ({
    probes: { labour: async () => false, justice: async () => true },
    supergraph: { version: '1a2b' },
  }));
  expect(await readiness()).toEqual({
    ready: true,
    supergraph: { version: '1a2b' },
    ministries: { labour: 'down', justice: 'up' },
  });
});

test('asking often asks a ministry once a second', async () => {
  let time = 0;
  let probed = 0;
  const readiness = createReadiness(
    () => ({ probes: { labour: async () => (probed += 1) > 0 }, supergraph: {} }),
    () => time,
  );
  await Promise.all([readiness(), readiness(), readiness()]);
  time = 999;
  await readiness();
  expect(probed).toBe(1);
  time = 1000;
  await readiness();
  expect(probed).toBe(2);
});
