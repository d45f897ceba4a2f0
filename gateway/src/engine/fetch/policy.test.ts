import { expect, test, vi } from 'vitest';
import type { FetchBounds } from '../../config.ts';
import { createKeptLog } from '../../fixtures/log.ts';
import { aBounds } from './bounds.fixture.ts';
import { FetchFailure, type FailureReason } from './failure.ts';
import { createPolicy } from './policy.ts';

vi.setConfig({ testTimeout: 30_000 });

function policyWith(given: Partial<FetchBounds> = {}) {
  const { log, entries } = createKeptLog();
  return { ...createPolicy('labour', aBounds(given), log), entries };
}
const passing = new FetchFailure('unreachable', 'ECONNREFUSED', { isPassing: true });

/** Attempts of which the first so many fail. */
function attempts(error: Error, failing = Infinity) {
  const made: number[] = [];
  const attempt = async () => {
    made.push(performance.now());
    if (made.length <= failing) throw error;
    return 'answer';
  };
  return { made, attempt };
}
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a query that reached nobody is sent again, twice at most', async () => {
  for (const [failing, made] of [
    [0, 1],
    [1, 2],
    [2, 3],
  ] as const) {
    const tried = attempts(passing, failing);
    expect([await policyWith().query(tried.attempt), tried.made.length]).toEqual(['answer', made]);
  }
  const tried = attempts(passing);
  await expect(policyWith().query(tried.attempt)).rejects.toBe(passing);
  expect(tried.made).toHaveLength(3);
});

test('it is sent again after a moment', async () => {
  const { made, attempt } = attempts(passing);
  await expect(policyWith().query(attempt)).rejects.toBe(passing);
  const [first = 0, second = 0, third = 0] = made;
  expect(second - first).toBeGreaterThan(1);
  expect(third - first).toBeLessThan(2_000);
});

test('a mutation is sent once', async () => {
  const { made, attempt } = attempts(passing);
  await expect(policyWith().mutation(attempt)).rejects.toBe(passing);
  expect(made).toHaveLength(1);
  expect(await policyWith().mutation(async () => 'answer')).toBe('answer');
});

test.each<[FailureReason | 'bug', Error]>([
  ['timeout', new FetchFailure('timeout', '800 ms')],
  ['broken-off', new FetchFailure('broken-off', 'ECONNRESET')],
  ['too-large', new FetchFailure('too-large', '1000 bytes')],
  ['unusable', new FetchFailure('unusable', 'HTML')],
  ['bug', new TypeError('not a function')],
])('what may have reached somebody is sent once, and told as it is: %s', async (_reason, error) => {
  const { made, attempt } = attempts(error);
  await expect(policyWith().query(attempt)).rejects.toBe(error);
  expect(made).toHaveLength(1);
});

const notAsked = { name: 'FetchFailure', reason: 'unreachable', message: 'it failed again and again: not asked' };

test('after so many failures in a row it is not asked for a while, and then once to see', async () => {
  const { query, mutation, entries } = policyWith({ breakAfter: 3, breakFor: 60 });
  const failing = attempts(new FetchFailure('timeout', ''));
  for (const ask of [query, mutation, query]) {
    await expect(ask(failing.attempt)).rejects.toMatchObject({ reason: 'timeout' });
  }
  for (const ask of [query, mutation]) await expect(ask(failing.attempt)).rejects.toMatchObject(notAsked);
  expect(failing.made).toHaveLength(3);

  await after(80);
  // The one that is let through fails, so it is another while.
  await expect(query(failing.attempt)).rejects.toMatchObject({ reason: 'timeout' });
  await expect(query(failing.attempt)).rejects.toMatchObject(notAsked);
  expect(failing.made).toHaveLength(4);

  await after(80);
  expect(await query(async () => 'answer')).toBe('answer');
  expect(await mutation(async () => 'answer')).toBe('answer');
  const broke = {
    level: 'warn',
    message: 'labour fails again and again: it is not asked for a while',
    ministry: 'labour',
  };
  expect(entries).toEqual([broke, broke, { level: 'info', message: 'labour answers again', ministry: 'labour' }]);
});

test.each([passing, new FetchFailure('unusable', 'HTTP status 503', { isPassing: true })])(
  'each time that a query is sent counts: %s',
  async (failure) => {
    const { query, entries } = policyWith({ breakAfter: 2 });
    const { made, attempt } = attempts(failure);
    await expect(query(attempt)).rejects.toMatchObject(notAsked);
    expect([made.length, entries.length]).toEqual([2, 1]);
  },
);

test.each<FailureReason>(['unreachable', 'timeout', 'broken-off'])(
  'a ministry that fails with %s is not asked for a while',
  async (reason) => {
    const { query, entries } = policyWith({ breakAfter: 1 });
    await expect(query(attempts(new FetchFailure(reason, '')).attempt)).rejects.toMatchObject({ reason });
    expect(entries).toHaveLength(1);
  },
);

test('an answer between failures lets them be counted anew', async () => {
  const { query, entries } = policyWith({ breakAfter: 2 });
  const fail = () => query(attempts(new FetchFailure('broken-off', '')).attempt).catch(() => undefined);
  for (const ask of [fail, () => query(async () => 'answer'), fail, () => query(async () => 'answer'), fail])
    await ask();
  expect(entries).toEqual([]);
});

test.each<[string, Error]>([
  ['an answer that is too large', new FetchFailure('too-large', '')],
  ['an answer that is not usable', new FetchFailure('unusable', '')],
  ['a fault of ours', new TypeError('')],
])('%s does not keep the ministry from being asked', async (_what, error) => {
  const { query, entries } = policyWith({ breakAfter: 1 });
  for (const _time of [1, 2, 3]) await expect(query(attempts(error).attempt)).rejects.toBe(error);
  expect(entries).toEqual([]);
});

test('so many are asked at once, ten times as many wait, and the rest is refused', async () => {
  const { query, entries } = policyWith({ maxConcurrency: 2, breakAfter: 1 });
  const gates: (() => void)[] = [];
  let [underWay, most] = [0, 0];
  const attempt = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise<void>((resolve) => gates.push(resolve));
    underWay -= 1;
    return 'answer';
  };
  const asked = Array.from({ length: 23 }, () => query(attempt));
  const refused = {
    name: 'FetchFailure',
    reason: 'busy',
    message: 'too many requests wait for it already',
    isPassing: false,
  };
  await expect(asked.at(-1)).rejects.toMatchObject(refused);
  expect(gates).toHaveLength(2);
  for (let opened = 0; opened < 22; opened += 1) {
    gates[opened]?.();
    await after(0);
  }
  expect(await Promise.all(asked.slice(0, -1))).toEqual(Array.from({ length: 22 }, () => 'answer'));
  expect([most, entries]).toEqual([2, []]);
});
