import { expect, test } from 'vitest';
import { portsFrom } from './ports.ts';

test('five ports follow the gateway’s', () => {
  expect(portsFrom(4000)).toEqual({
    gateway: 4000,
    labour: 4001,
    justice: 4002,
    'foreign-affairs': 4003,
    education: 4004,
    postgres: 4005,
  });
});
