import { ministries, type Ministry } from '@ortaq/schema/ministries';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { queries, worlds } from './fixtures/monolith/arbitraries.ts';
import { type Failure, failures } from './fixtures/monolith/failing.ts';
import { faultsWhileDown } from './fixtures/monolith/faults.ts';
import { startWorldHub, type WorldHub } from './fixtures/monolith/hub.ts';
import { leastAnswer } from './fixtures/monolith/least.ts';
import { askMonolith } from './fixtures/monolith/monolith.ts';
import { type Asked, createAnyQuery } from './fixtures/monolith/operation.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let hub: WorldHub;
beforeAll(async () => {
  hub = await startWorldHub();
});
afterAll(() => hub?.stop());

test('while a ministry fails, any query is answered with what the others have, and with nothing else', async () => {
  const counted = { answered: 0, refused: 0, lossy: 0 };

  async function expectTheRest(asked: Asked, number: number, down: Ministry, how: Failure) {
    const world = hub.enter({ number, hasFailures: false });
    hub.ministries[down].answering = failures[how](hub.answering[down]);
    const { isRefused, status, body } = await hub.ask(asked);
    hub.ministries[down].answering = hub.answering[down];
    counted[isRefused ? 'refused' : 'answered'] += 1;
    if (isRefused) return;
    if (body.errors) counted.lossy += 1;
    const whole = askMonolith(hub.api, world, asked);
    const isDown = how !== 'answers every second time';
    const least = isDown ? leastAnswer(hub, world, { asked, down }) : null;
    expect({ status, faults: faultsWhileDown(whole, least, body) }).toEqual({ status: 200, faults: [] });
  }

  const property = fc.asyncProperty(
    queries(createAnyQuery(hub.api, hub.owners)),
    worlds,
    fc.constantFrom(...ministries),
    fc.constantFrom(...(Object.keys(failures) as Failure[])),
    expectTheRest,
  );
  await fc.assert(property, { numRuns: 150, interruptAfterTimeLimit: 50_000 });
  expect(counted.answered).toBeGreaterThan(counted.refused * 20);
  expect(counted.lossy * 5).toBeGreaterThan(counted.answered);
});
