import { expect, test } from 'vitest';
import { dateScalar, dateTimeScalar } from './scalars.ts';

test('a day that the calendar has passes as it is', () => {
  expect(dateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
  expect(dateScalar.serialize(new Date('2024-02-29'))).toBe('2024-02-29');
});

test.each(['2023-02-29', '2024-13-01', '01.02.2024', '2024-1-1', '0000-01-01', 20_240_101, '+2024-01-01'])(
  'the day %s is refused',
  (value) => expect(() => dateScalar.parseValue(value)).toThrow(/YYYY-MM-DD/),
);

test('a moment is given out in UTC', () => {
  expect(dateTimeScalar.serialize(dateTimeScalar.parseValue('2024-02-29T05:00:00+05:00'))).toBe(
    '2024-02-29T00:00:00.000Z',
  );
});

test.each(['2024-02-30T00:00:00Z', '2024-02-29', 'now', 5])('the moment %s is refused', (value) => {
  expect(() => dateTimeScalar.parseValue(value)).toThrow(/moment/);
});
