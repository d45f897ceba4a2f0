import { expect, test } from 'vitest';
import { labelsThatHold } from './labels.ts';

test.each([
  [0, ['percent(5)', 'percent(0.5)', 'percent(100)']],
  [0.004_9, ['percent(5)', 'percent(0.5)', 'percent(100)']],
  [0.005, ['percent(5)', 'percent(100)']],
  [0.049, ['percent(5)', 'percent(100)']],
  [0.05, ['percent(100)']],
  [0.999_999, ['percent(100)']],
])('at the random number %d these percentages hold: %j', (random, held) => {
  const labels = ['percent(0)', 'percent(5)', 'percent(0.5)', 'percent(100)'];
  expect(labelsThatHold(labels, [], () => random)).toEqual(held);
});

test('each percentage is decided by itself', () => {
  const drawn = [0.4, 0.6];
  expect(labelsThatHold(['percent(50)', 'percent(51)'], [], () => drawn.shift() ?? 1)).toEqual(['percent(50)']);
});

test('about as many requests as a percentage says get its label', () => {
  const held = Array.from({ length: 10_000 }, () => labelsThatHold(['percent(30)'], [])).flat();
  expect(held.length).toBeGreaterThan(2_600);
  expect(held.length).toBeLessThan(3_400);
});

test('any other label holds where it is switched on, what resembles a percentage too', () => {
  const labels = ['moved', 'percent(5', 'percent(-5)', 'xpercent(5)', 'percent(5)x', 'percent(5.)', 'stays'];
  expect(labelsThatHold(labels, [], () => 0)).toEqual([]);
  expect(labelsThatHold(labels, ['stays', 'moved', 'percent(5)x', 'unknown'], () => 1)).toEqual([
    'moved',
    'percent(5)x',
    'stays',
  ]);
});
