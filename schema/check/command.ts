import { schemaPath } from '../sdl.ts';
import type { BaselineFault, BaselineFound } from './baseline/baseline.ts';
import { mainBaseline } from './baseline/main-branch.ts';
import { namedBaseline } from './baseline/named.ts';
import { keepChangelog } from './changelog/file.ts';
import { inspect } from './inspect.ts';
import { help, type Options, readOptions, usage } from './options.ts';
import { asGithub, faultAsGithub } from './report/github.ts';
import { asJson, faultAsJson } from './report/json.ts';
import { asList } from './report/list.ts';
import { exitCodeOf, type ExitCode } from './report/report.ts';

const printed = { list: asList, json: asJson, github: asGithub };
const printedFault = { list: null, json: faultAsJson, github: faultAsGithub };

/**
 * Does what the arguments ask for; says the report on standard output, and on standard error why there is none; where the
 * format is for programs, that on standard output too.
 *
 * @param now the moment whose day in UTC is today.
 */
export async function check(args: readonly string[], now: Date): Promise<ExitCode> {
  const options = understood(args);
  if (options === null) return 2;
  if (options.help) {
    console.log(help);
    return 0;
  }
  const found = baselineFor(options);
  if ('message' in found) {
    console.error(`${found.message}\n    fix: ${found.fix}`);
    const fault = printedFault[options.format]?.(found);
    if (fault !== undefined) console.log(fault);
    return 2;
  }
  const today = now.toISOString().slice(0, 10);
  const report = await inspect(found.baseline, today);
  const then = found.baseline?.changelog ?? null;
  const kept = keepChangelog(report.changes, then, options.changelog ? today : null);
  const notes = found.note === null ? kept : [found.note, ...kept];
  console.log(printed[options.format]({ ...report, notes }));
  return exitCodeOf(report);
}

function understood(args: readonly string[]): Options | null {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return null;
  }
}

function baselineFor({ against }: Options): BaselineFound | BaselineFault {
  return against === null ? mainBaseline(schemaPath) : namedBaseline(against, schemaPath);
}
