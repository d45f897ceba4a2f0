import { Refusal } from '@ortaq/kit/process';
import type { GroupHandling, ResponsibilityRole } from '../generated/operations.ts';
import { oneOf, parseReportArgs, readReportOptions, reportHelp, type ReportOptions } from '../report/options.ts';

const usage = `pnpm responsibilities --agency ID [--role R] [--overdue] [options]
pnpm responsibilities --matrix [--plan ID …] [options]`;

export const help = `${usage}

The first prints what an agency answers for, over all plans and owners, by deadline: in
which role, with whom, since which act, and what is past its timeframe. The second prints
who answers in which plan: ● leads, ○ is a co-executor.

  --agency ID       the agency, such as labour
  --role R          lead or co-executor; both where it is left out
  --overdue         only what is past its timeframe without reported completion
  --matrix          plans and agencies
  --plan ID         only this plan; may be given several times
  --groups G        how a group such as «МИО» stands for its members: as-written (default
                    with --agency), expanded to them, or collapsed (default with --matrix)
${reportHelp}`;

export interface AgencyOptions extends ReportOptions {
  agency: string;
  role: ResponsibilityRole | null;
  overdue: boolean;
  groups: GroupHandling;
}

export interface MatrixOptions extends ReportOptions {
  /** Empty for all. */
  plans: string[];
  groups: GroupHandling;
}

const roles = { lead: 'LEAD', 'co-executor': 'CO_EXECUTOR' } as const;
const handlings = { 'as-written': 'AS_WRITTEN', expanded: 'EXPANDED', collapsed: 'COLLAPSED' } as const;

const own = {
  agency: { type: 'string' },
  role: { type: 'string' },
  overdue: { type: 'boolean', default: false },
  matrix: { type: 'boolean', default: false },
  plan: { type: 'string', multiple: true },
  groups: { type: 'string' },
} as const;

/**
 * Reads the command line; null where only help is wanted.
 *
 * @throws Refusal naming the option and what it takes, with the usage where two do not fit.
 */
export function readResponsibilitiesOptions(args: string[], hubUrl: string): AgencyOptions | MatrixOptions | null {
  const values = parseReportArgs(args, own, help);
  if (values.help) return null;
  const { agency, matrix, plan, role, overdue } = values;
  if (matrix === (agency !== undefined)) {
    throw refused(matrix ? '--agency and --matrix cannot be had at once.' : 'Name an agency, or ask for the matrix.');
  }
  if (agency === '') throw refused('--agency is empty: name an agency, such as --agency labour.');
  const common = {
    ...readReportOptions(values, hubUrl),
    groups: oneOf('--groups', values.groups ?? (matrix ? 'collapsed' : 'as-written'), handlings),
  };
  if (agency === undefined) {
    if (role !== undefined || overdue) throw refused('--role and --overdue go with --agency, not with --matrix.');
    return { ...common, plans: plan ?? [] };
  }
  if (plan !== undefined) throw refused('--plan goes with --matrix, not with --agency.');
  return { ...common, agency, overdue, role: role === undefined ? null : oneOf('--role', role, roles) };
}

function refused(fault: string): Refusal {
  return new Refusal(`${fault}\n\n${usage}\n\n--help says more.`);
}
