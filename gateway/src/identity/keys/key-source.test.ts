import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createIssuerKey } from '../../fixtures/issuer.ts';
import { createKeySource } from './key-source.ts';

let first: string;
let second: string;
beforeAll(async () => {
  [first = '', second = ''] = await Promise.all(
    ['a', 'b'].map(async (kid) => JSON.stringify({ keys: [(await createIssuerKey(kid)).jwk] })),
  );
});

let time: number;
beforeEach(() => void (time = 0));
function source(load: () => Promise<string>, onChange = vi.fn<(fault: Error | undefined) => void>()) {
  return createKeySource({ load, staleAfter: 1_000, pause: 100, onChange, now: () => time });
}

test('keys stay the same object until they change', async () => {
  const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce(first).mockResolvedValueOnce(first);
  load.mockResolvedValueOnce(second);
  const keys = source(load);
  await keys.renew();
  const known = keys.current();
  time = 100;
  await keys.renew();
  expect(keys.current()).toBe(known);
  time = 200;
  await keys.renew();
  expect([known?.has('a'), keys.current()?.has('a'), keys.current()?.has('b')]).toEqual([true, false, true]);
});

test('they are asked for once at a time, and again only after a pause, whether or not that worked', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('down'));
  const keys = source(load);
  await Promise.all([keys.renew(), keys.renew()]);
  time = 99;
  await keys.renew();
  expect(load).toHaveBeenCalledTimes(1);
  time = 100;
  await keys.renew();
  expect(load).toHaveBeenCalledTimes(2);
});

test('what is old is read anew meanwhile', async () => {
  const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce(first).mockResolvedValueOnce(second);
  const keys = source(load);
  await keys.renew();
  time = 999;
  keys.current();
  expect(load).toHaveBeenCalledTimes(1);
  time = 1_000;
  expect(keys.current()?.has('a')).toBe(true);
  await vi.waitFor(() => expect(keys.current()?.has('b')).toBe(true));
});

test('where reading failed it is tried again sooner', async () => {
  const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce(first).mockRejectedValueOnce(new Error('down'));
  const keys = createKeySource({
    load: load.mockResolvedValue(second),
    staleAfter: 5_000,
    pause: 100,
    now: () => time,
  });
  for (time of [0, 100]) await keys.renew();
  time = 1_099;
  keys.current();
  expect(load).toHaveBeenCalledTimes(2);
  time = 1_100;
  keys.current();
  await vi.waitFor(() => expect(keys.current()?.has('b')).toBe(true));
});

test('the last keys hold while others cannot be read, and the change is told once each way', async () => {
  const told = vi.fn<(fault: Error | undefined) => void>();
  const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce(first);
  load.mockRejectedValueOnce(new Error('down')).mockResolvedValueOnce('{"keys":[]}').mockResolvedValueOnce(first);
  const keys = source(load, told);
  for (time of [0, 100, 200]) await keys.renew();
  expect([keys.current()?.has('a'), keys.fault()?.message]).toEqual([true, 'it is no JWK set of 1 to 100 keys']);
  time = 300;
  await keys.renew();
  expect(told.mock.calls.map(([fault]) => fault?.message)).toEqual(['down', undefined]);
});
