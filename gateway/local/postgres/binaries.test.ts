import { expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';

test('a system without a build is refused by name', () => {
  expect(() => findBinaries('sunos', 'x64')).toThrow(/no PostgreSQL for this system \(sunos-x64\)/);
});
