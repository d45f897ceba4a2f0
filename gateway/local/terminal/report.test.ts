import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createReport } from './report.ts';

function report() {
  const stream = new PassThrough({ encoding: 'utf8' });
  return { ...createReport(stream, ['labour', 'foreign-affairs']), written: () => stream.read() as string };
}

test('lines of the processes are aligned after their names, each line of a stack too', () => {
  const { line, written } = report();
  line('labour', 'listening');
  line('foreign-affairs', '{"level":50,"msg":"no","err":{"stack":"Error: no"}}');
  expect(written()).toBe('labour          │ listening\nforeign-affairs │ error: no\nforeign-affairs │ Error: no\n');
});

test('a step says how long it took', () => {
  const { step, written } = report();
  step('PostgreSQL started', performance.now() - 740);
  expect(written()).toMatch(/^ {2}PostgreSQL started {2,}0\.7 s\n$/);
});
