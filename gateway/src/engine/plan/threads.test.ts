import { afterEach, expect, test, vi } from 'vitest';
import { createKeptLog } from '../../fixtures/log.ts';
import { threadsFromNow } from '../../fixtures/threads.ts';
import { PlanningTimeout, startThreads, type Threads } from './threads.ts';

vi.setConfig({ testTimeout: 30_000 });

const { log, entries } = createKeptLog();
const started: Threads[] = [];
afterEach(() => Promise.all(started.splice(0).map((threads) => threads.close())));

/** Threads that are ready for work, where any are kept. */
async function threadsWith(given: Partial<Parameters<typeof startThreads>[1]> = {}): Promise<Threads> {
  const settings = { workerData: { of: 'these' }, least: 1, most: 1, timeout: 10_000, ...given };
  const threads = startThreads(import.meta.resolve('./threads.fixture.ts'), settings, log);
  started.push(threads);
  if (settings.least > 0) await threads.run('echo', { task: 'ready', begun: new Int32Array(1) });
  return threads;
}
const running = threadsFromNow();
/** Why something was not done in time: whether it was begun. */
const lateness = (work: Promise<unknown>) =>
  work.then(
    (result) => result,
    (error: unknown) => (error instanceof PlanningTimeout ? { hasBegun: error.hasBegun } : error),
  );

test('work is done with its threads’ data, and its errors are its own', async () => {
  const { runInTime } = await threadsWith();
  expect(await runInTime('echo', { a: [1] })).toEqual({ task: { a: [1] }, workerData: { of: 'these' } });
  await expect(runInTime('fail', 'broken')).rejects.toThrow('broken');
  expect(await runInTime('echo', 'again')).toMatchObject({ task: 'again' });
  expect(entries).toEqual([]);
});

test('work that takes longer than the bound is ended, and other work is done then', async () => {
  const { runInTime } = await threadsWith({ timeout: 200 });
  const began = performance.now();
  expect(await lateness(runInTime('keep', 20_000))).toEqual({ hasBegun: true });
  expect(performance.now() - began).toBeGreaterThan(150);
  expect(performance.now() - began).toBeLessThan(10_000);
  const again = await vi.waitFor(() => runInTime('echo', 'again'), { timeout: 20_000, interval: 50 });
  expect(again).toMatchObject({ task: 'again' });
});

test('work has its time from when it is begun, and may wait for others twice as long', async () => {
  const { runInTime } = await threadsWith({ timeout: 800 });
  // Each is quick enough by itself, but not all of them one after the other.
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => lateness(runInTime('keep', 300))));
  expect(new Set(outcomes.map((each) => JSON.stringify(each)))).toEqual(new Set(['"kept"', '{"hasBegun":false}']));
});

test('a second thread starts where one is busy, and no third', async () => {
  const { runInTime } = await threadsWith({ most: 2 });
  const before = running();
  const slow = lateness(runInTime('keep', 25_000));
  expect(await runInTime('echo', 'quick')).toMatchObject({ task: 'quick' });
  expect(running()).toBe(before + 1);
  const waiting = [runInTime('keep', 25_000), runInTime('echo', 'waits')].map(lateness);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(running()).toBe(before + 1);
  await started[0]?.close();
  expect(await Promise.all([slow, ...waiting])).toEqual([expect.any(Error), expect.any(Error), expect.any(Error)]);
});

test('where none are kept, one starts when there is work', async () => {
  const before = running();
  const { runInTime } = await threadsWith({ least: 0 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(running()).toBe(before);
  expect(await runInTime('echo', 1)).toMatchObject({ task: 1 });
  expect(running()).toBe(before + 1);
});

test('who comes when 200 wait is refused at once', async () => {
  const { runInTime } = await threadsWith();
  const first = lateness(runInTime('keep', 25_000));
  const waiting = Array.from({ length: 200 }, () => lateness(runInTime('echo', 1)));
  expect(await lateness(runInTime('echo', 1))).toEqual({ hasBegun: false });
  await started[0]?.close();
  const ended = await Promise.all([first, ...waiting]);
  expect(ended.filter((each) => !(each instanceof Error) || each instanceof PlanningTimeout)).toEqual([]);
});

test('once they are closed there are none, and nothing starts one again', async () => {
  const before = running();
  const threads = await threadsWith();
  expect(running()).toBe(before + 1);
  await threads.close();
  expect(running()).toBe(before);
  await expect(threads.runInTime('echo', 1)).rejects.toThrow('the planning threads are closed');
  await expect(threads.run('echo')).rejects.toThrow('the planning threads are closed');
  expect(running()).toBe(before);
});

test('one that ends only after they are closed is not replaced', async () => {
  const threads = await threadsWith({ timeout: 100 });
  expect(await lateness(threads.runInTime('keepOn', 1))).toEqual({ hasBegun: true });
  await threads.close();
  expect(running()).toBe(1);
  await vi.waitFor(() => expect(running()).toBe(0), { timeout: 20_000 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(running()).toBe(0);
});
