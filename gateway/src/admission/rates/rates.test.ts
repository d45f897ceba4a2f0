import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused } from '../../http/refusals.ts';
import { countedOf } from './counted.ts';
import { createRates, type Sharing } from './rates.ts';

const settings = { window: 10, operations: { anonymous: 3, person: 2, system: 0 }, concurrent: 0 };
const caller = { kind: 'anonymous', name: '192.0.2.7' } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What becomes of so many operations one after the other: true where one is let in. */
async function entered(rates: ReturnType<typeof createRates>, count: number, who: typeof caller | object = caller) {
  const told: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    told.push(
      await rates.enter({ ...caller, ...who }).then(
        () => true,
        (error: unknown) => error,
      ),
    );
  }
  return told;
}

test('a caller that asks too often is refused until the window is over, and told when that is', async () => {
  const rates = createRates(settings);
  const [, , , fourth] = await entered(rates, 4);
  expect(fourth).toBeInstanceOf(Refused);
  expect(fourth).toMatchObject({ status: 429, code: 'REQUEST_RATE_LIMITED', headers: { 'retry-after': '10' } });
  expect(fourth).toHaveProperty(
    'message',
    'A caller of this kind may ask for 3 operations in 10 s: ask again in 10 s.',
  );
  await vi.advanceTimersByTimeAsync(7_500);
  expect(await entered(rates, 1)).toMatchObject([{ headers: { 'retry-after': '3' } }]);
  await vi.advanceTimersByTimeAsync(2_600);
  expect(await entered(rates, 1)).toEqual([true]);
});

test('each caller is counted for itself, by the limit of its kind; 0 is none', async () => {
  const rates = createRates(settings);
  await entered(rates, 4);
  expect(await entered(rates, 1, { name: '192.0.2.8' })).toEqual([true]);
  expect(await entered(rates, 3, { kind: 'person' })).toEqual([true, true, expect.any(Refused)]);
  expect(await entered(rates, 50, { kind: 'system' })).toEqual(Array.from({ length: 50 }, () => true));
});

test('a caller with too much under way is refused until something is answered', async () => {
  const rates = createRates({ ...settings, operations: { ...settings.operations, anonymous: 0 }, concurrent: 2 });
  const leave = await rates.enter(caller);
  await rates.enter(caller);
  await expect(rates.enter(caller)).rejects.toMatchObject({
    status: 503,
    code: 'REQUEST_CONCURRENCY_LIMITED',
    headers: { 'retry-after': '1' },
    message: 'A caller may have 2 operations under way: ask again once one of them is answered.',
  });
  expect(await entered(rates, 1, { name: '192.0.2.8' })).toEqual([true]);
  leave();
  expect(await entered(rates, 2)).toEqual([true, expect.any(Refused)]);
});

test('what is let in is told to others, what is refused is not; whom others block is refused', async () => {
  const counted = vi.fn<Sharing['counted']>();
  const rates = createRates(settings, { counted });
  await entered(rates, 5);
  expect(counted.mock.calls).toEqual([[caller], [caller], [caller]]);
  const other = { kind: 'person', name: 'labour x' } as const;
  rates.block(other, 4_200);
  expect(await entered(rates, 1, other)).toMatchObject([{ headers: { 'retry-after': '5' } }]);
  await vi.advanceTimersByTimeAsync(5_100);
  expect(await entered(rates, 1, other)).toEqual([true]);
});

test('the public is counted by where it comes from, others by their token, which is kept nowhere', () => {
  const person = { kind: 'person', agency: 'labour', scopes: [] } as const;
  const names = ['Bearer a', 'Bearer b'].map((token) => countedOf(person, '192.0.2.7', token).name);
  expect(new Set(names).size).toBe(2);
  expect(names.join(' ')).not.toContain('Bearer');
  expect(countedOf({ kind: 'anonymous', agency: null, scopes: [] }, '::ffff:192.0.2.7', 'Bearer a')).toEqual(caller);
});
