import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { startTestHub, testConfig } from './fixtures/hub.ts';
import { json } from './fixtures/ministry-server.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Two collections of what is young, after which all that is still held is old; gives how much that is, in bytes. */
function old(): number {
  collect({ type: 'minor' });
  collect({ type: 'minor' });
  return getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name.startsWith('old') || name.startsWith('large'))
    .reduce((sum, { space_used_size: size }) => sum + size, 0);
}

test('an answer is held by nothing once it is given: it takes no full garbage collection to go', async () => {
  const hub = await startTestHub({ bounds: { ...testConfig.bounds, maxResponseBytes: 10_000_000 } });
  onTestFinished(() => hub.stop());
  const { ask, ministries } = hub;
  const directions = Array.from({ length: 20_000 }, (_, index) => `direction ${index}`);
  ministries.labour.answering = json({ data: { directions } });
  const asked = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      expect((await ask('{ directions }')).status).toBe(200);
      await pause(5);
      old();
    }
  };
  await asked(5);
  const before = old();
  const times = 10;
  await asked(times);
  // What the test itself gets is in the same heap; an answer that is held is there three times over.
  expect((old() - before) / times).toBeLessThan(JSON.stringify(directions).length);
});
