import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRegistry } from './registry.ts';

const kilobyte = 'x'.repeat(512);

test('a text is found until others need its room, the one not asked for the longest going first', () => {
  const registry = createRegistry(4_500);
  for (const key of ['a', 'b', 'c']) registry.set(key, kilobyte);
  expect(registry.get('a')).toBe(kilobyte);
  registry.set('d', kilobyte);
  expect(['a', 'b', 'c', 'd'].map((key) => registry.get(key) === kilobyte)).toEqual([true, false, true, true]);
});

test('a text that is registered again takes no more room', () => {
  const registry = createRegistry(4_500);
  for (let time = 0; time < 10; time++) registry.set('a', kilobyte);
  const once = createRegistry(4_500);
  once.set('a', kilobyte);
  expect(registry.bytes()).toBe(once.bytes());
});

test('a text larger than all room is not kept', () => {
  const registry = createRegistry(1_000);
  registry.set('a', kilobyte);
  expect([registry.get('a'), registry.bytes()]).toEqual([undefined, 0]);
});

test('whatever is registered and asked for, memory is bounded and the last text is there', () => {
  const maxBytes = 5_000;
  const act = fc.record({ key: fc.nat(30).map(String), length: fc.nat(1_000), isAsked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { minLength: 1 }), (acts) => {
      const registry = createRegistry(maxBytes);
      const seen = acts.map(({ key, length, isAsked }) => {
        const text = `${key} `.padEnd(length);
        if (!isAsked) registry.set(key, text);
        return { isThere: isAsked || registry.get(key) === text, isBounded: registry.bytes() <= maxBytes };
      });
      expect(seen.filter(({ isThere, isBounded }) => !isThere || !isBounded)).toEqual([]);
    }),
  );
});

test('a flood of the shortest texts takes no more than is allowed', () => {
  const registry = createRegistry(1_000_000);
  for (let at = 0; at < 20_000; at++) registry.set(at.toString(16).padStart(64, '0'), '{a}');
  let found = 0;
  for (let at = 0; at < 20_000; at++) found += Number(registry.get(at.toString(16).padStart(64, '0')) !== undefined);
  expect(found).toBeGreaterThan(2_000);
  expect(found).toBeLessThan(3_500);
});
