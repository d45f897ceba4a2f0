import { expect, test } from 'vitest';
import { help, readOrder } from './order.ts';

test('name, type and port are taken in any order', () => {
  expect(readOrder(['--port', '4006', 'health', '--type=HealthMeasure'])).toEqual({
    name: 'health',
    measureType: 'HealthMeasure',
    port: 4006,
  });
});

test('help is asked for, whatever else is said', () => {
  expect(readOrder(['--help'])).toBeNull();
  expect(readOrder(['health', '-h'])).toBeNull();
});

test.each([
  [[], 'NAME, --type, --port missing.'],
  [['health', '--port', '4006'], '--type missing.'],
  [['health', 'sport', '--type', 'HealthMeasure', '--port', '4006'], 'One NAME is expected, and there is sport too.'],
  [['health', '--agency', 'x'], "Unknown option '--agency'"],
])('%j is refused with the help', (args, fault) => {
  const read = () => readOrder(args);
  expect(read).toThrow(fault);
  expect(read).toThrow(help);
});
