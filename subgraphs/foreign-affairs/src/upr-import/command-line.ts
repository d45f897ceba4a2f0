import { parseArgs } from 'node:util';
import { Refusal } from '@ortaq/kit/process';

export const usage = `Usage: pnpm upr:import FILE [--skip-bad]

Imports recommendations to Kazakhstan from an export of UPR Info's database (CSV, one row for each recommending State).
What is already there is merged by its text: the file decides its kind and, where it has one, its action category;
official text where there was none, States, issues, themes and another position are added; the rest stays: summaries,
clusters, groups, links. Importing a file again changes nothing.

The file is UTF-8, or the original Mac-Roman with bare CR line ends; another encoding is refused.

  --skip-bad   leave out rows that cannot be taken; without it, one of them keeps the whole file out
  --help       print this

Exit code: 0 imported, 1 nothing kept because of bad rows, 2 the file, the command or the environment cannot be used.`;

export interface Command {
  file: string;
  skipBad: boolean;
}

/**
 * Null where help is asked for.
 *
 * @throws Refusal with what was wrong and the usage.
 */
export function readCommandLine(args: string[]): Command | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined) throw new Refusal(`Which file?\n\n${usage}`);
  if (more.length > 0) throw new Refusal(`One file at a time, not ${positionals.length}.\n\n${usage}`);
  return { file, skipBad: values['skip-bad'] };
}

function parse(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { 'skip-bad': flag, help: flag } });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal(`${error.message}\n\n${usage}`);
  }
}
