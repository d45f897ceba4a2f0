import { expect, test } from 'vitest';
import { furthest, portsFrom } from './ports.ts';

test('the ports of ministries and PostgreSQL follow the gateway’s', () => {
  expect(portsFrom(5000)).toMatchObject({
    gateway: 5000,
    labour: 5001,
    justice: 5002,
    'foreign-affairs': 5003,
    education: 5004,
    postgres: 5005,
  });
});

test('no two ports are one', () => {
  const ports = Object.values(portsFrom(4000));
  expect(new Set(ports).size).toBe(ports.length);
  expect(Math.max(...ports)).toBe(4000 + furthest);
});
