import { expect, test } from 'vitest';
import { asJson } from './json.ts';
import { fullReport } from '../fixtures/report.ts';
import { emptyReport, exitCodeOf } from './report.ts';

test('the whole report, with what it comes to and which changes break', () => {
  const json: unknown = JSON.parse(asJson(fullReport));
  expect(json).toEqual({
    version: 1,
    exitCode: 1,
    verdict: 'It may not go out like this: 1 hint of composition, 1 breach of a house rule and 1 breaking change.',
    ...fullReport,
    changes: fullReport.changes.map((change, at) => ({ ...change, breaks: at === 0 })),
  });
});

const problem = { code: 'X', message: '', places: [] };

test.each([
  ['nothing', {}, 0],
  ['a move under way', { underWay: [problem] }, 0],
  ['what is deprecated, a note or a step', { deprecated: [problem], notes: [''], steps: fullReport.steps }, 0],
  ['a dangerous, a safe and a retired change', { changes: fullReport.changes.slice(1) }, 0],
  ['a breaking change', { changes: fullReport.changes.slice(0, 1) }, 1],
  ['a hint', { hints: [problem] }, 1],
  ['a breach of a rule', { rules: [problem] }, 1],
  ['a fault of a label', { labels: [problem] }, 1],
  ['an operation that does not fit', { operations: [problem] }, 1],
  ['a shared change in one step', { shared: [problem] }, 1],
  ['what does not compose, whatever else there is', { composition: [problem], rules: [problem] }, 2],
])('%s has its exit code', (_, given, exitCode) => {
  expect(exitCodeOf({ ...emptyReport, ...given })).toBe(exitCode);
});
