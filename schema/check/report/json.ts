import { isBreak } from '../../changes/change.ts';
import type { BaselineFault } from '../baseline/baseline.ts';
import { exitCodeOf, type Report, verdictOf } from './report.ts';

/**
 * The report for programs: the report as it is, with `version` of this shape, `exitCode`, `verdict`, and on each change
 * `breaks`, whether it may not be made.
 */
export function asJson(report: Report): string {
  const changes = report.changes.map((change) => ({ ...change, breaks: isBreak(change) }));
  const shape = { version: 1, exitCode: exitCodeOf(report), verdict: verdictOf(report), ...report, changes };
  return JSON.stringify(shape, null, 2);
}

/** Why there is no report, in place of it: `version`, `exitCode` and `fault`. */
export function faultAsJson({ message, fix }: BaselineFault): string {
  return JSON.stringify({ version: 1, exitCode: 2, fault: { message, fix } }, null, 2);
}
