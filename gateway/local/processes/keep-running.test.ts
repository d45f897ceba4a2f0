import { expect, test } from 'vitest';
import { keepRunning, restartDelay } from './keep-running.ts';
import type { Exit, Launched } from './launched.ts';

/** A process that the test ends. */
function fake() {
  const { promise: exited, resolve: end } = Promise.withResolvers<Exit>();
  const launched: Launched = { pid: 1, exited, stop: async () => end({ code: 0, signal: null }) };
  return { launched, crash: () => end({ code: 1, signal: null }) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the delay doubles from half a second to half a minute', () => {
  expect([1, 2, 3, 6, 7, 20].map((crashes) => restartDelay(crashes))).toEqual([
    500, 1_000, 2_000, 16_000, 30_000, 30_000,
  ]);
});

test('a process that ends unasked is started again, later each time, until it has run steadily', async () => {
  const said: string[] = [];
  const started: ReturnType<typeof fake>[] = [];
  let clock = 0;
  const keeper = keepRunning({
    name: 'labour',
    launch: () => (started[started.length] = fake()).launched,
    say: (text) => said.push(text),
    delays: { first: 1, most: 4, steady: 30_000 },
    now: () => clock,
  });
  const crashLast = async () => {
    started.at(-1)?.crash();
    await settled();
  };
  for (let crash = 0; crash < 4; crash += 1) await crashLast();
  clock = 40_000;
  await crashLast();
  await keeper.stop();

  const again = (seconds: number) => `labour ended with code 1; it is started again in ${seconds} s`;
  expect(said).toEqual([again(0.001), again(0.002), again(0.004), again(0.004), again(0.001)]);
  expect(started.length).toBe(6);
});

test('a stop ends the process, and one between two starts prevents the next', async () => {
  const first = fake();
  let starts = 0;
  const keeper = keepRunning({
    name: 'labour',
    first: first.launched,
    launch: () => ((starts += 1), fake().launched),
    say: () => {},
    delays: { first: 60_000, most: 60_000, steady: 60_000 },
  });
  first.crash();
  await settled();
  await keeper.stop();
  expect(starts).toBe(0);
});

test('a start that fails counts as a crash, and one under way at the stop is undone', async () => {
  const said: string[] = [];
  const slow = Promise.withResolvers<Launched>();
  let isStopped = false;
  let starts = 0;
  const keeper = keepRunning({
    name: 'PostgreSQL',
    launch: () => ((starts += 1), starts === 1 ? Promise.reject(new Error('no room')) : slow.promise),
    say: (text) => said.push(text),
    delays: { first: 1, most: 1, steady: 1_000 },
  });
  await settled();
  const stopped = keeper.stop();
  slow.resolve({ ...fake().launched, stop: async () => void (isStopped = true) });
  await stopped;
  expect(said).toEqual(['PostgreSQL did not start: no room; it is started again in 0.001 s']);
  expect(isStopped).toBe(true);
});

test('a process can be given up', async () => {
  const process = fake();
  let starts = 0;
  const keeper = keepRunning({
    name: 'labour',
    launch: () => ((starts += 1), process.launched),
    say: () => {},
    onCrash: (exit, crashes) => !(exit.code === 1 && crashes === 1),
    delays: { first: 1, most: 1, steady: 1_000 },
  });
  process.crash();
  await settled();
  await keeper.stop();
  expect(starts).toBe(1);
});
