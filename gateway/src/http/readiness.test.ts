import { expect, test } from 'vitest';
import { createReadiness } from './readiness.ts';

test('the hub is ready whichever ministries are down, and names their state', async () => {
  const readiness = createReadiness({ labour: async () => false, justice: async () => true });
  expect(await readiness()).toEqual({ ready: true, ministries: { labour: 'down', justice: 'up' } });
});

test('asking often asks a ministry once a second', async () => {
  let time = 0;
  let probed = 0;
  const readiness = createReadiness({ labour: async () => (probed += 1) > 0 }, () => time);
  await Promise.all([readiness(), readiness(), readiness()]);
  time = 999;
  await readiness();
  expect(probed).toBe(1);
  time = 1000;
  await readiness();
  expect(probed).toBe(2);
});
