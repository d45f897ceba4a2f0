import { Refusal } from '@ortaq/kit/process';
import { parseReportArgs, readReportOptions, reportHelp, type ReportOptions } from '../report/options.ts';

export const help = `pnpm follow-up --review ID [options]

Prints a review's follow-up matrix: each recommendation with the State's position, the
measures that answer it, their live statuses and the agencies that answer for them.

  --review ID       the review, such as KAZ-2
${reportHelp}`;

export interface FollowUpOptions extends ReportOptions {
  review: string;
}

/**
 * Reads the command line; null where only help is wanted.
 *
 * @throws Refusal naming the option and what it takes.
 */
export function readFollowUpOptions(args: string[], hubUrl: string): FollowUpOptions | null {
  const values = parseReportArgs(args, { review: { type: 'string' } }, help);
  if (values.help) return null;
  if (!values.review) throw new Refusal('--review is missing: name a review, such as --review KAZ-2.');
  return { review: values.review, ...readReportOptions(values, hubUrl) };
}
