import { expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from './config.ts';

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
});

test('defaults stand in for what is absent or empty', () => {
  expect(readConfig(schema, { DATABASE_URL: 'postgresql://a@b/c', PORT: '' })).toEqual({
    DATABASE_URL: 'postgresql://a@b/c',
    PORT: 4000,
  });
});

test('every fault is named in one message, with what came', () => {
  const read = () => readConfig(schema, { PORT: 'eighty' });
  expect(read).toThrow(/PORT: .*it is "eighty"/);
  expect(read).toThrow(/DATABASE_URL: .*it is not set/);
});
