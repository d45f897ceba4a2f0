import { writeFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';
import { readReportConfig } from './config.ts';
import type { ReportOptions } from './options.ts';

/** What was asked for by name is not there: the process exits with 1, as for a search without a find. */
export class NotThere extends Refusal {
  override name = 'NotThere';
}

/** A report as text, and what has to be said of how it was read. */
export interface Report {
  text: string;
  /** What it holds, such as `189 recommendations`. */
  holds: string;
  /** Ministries that could not be read. */
  unavailable: Set<string>;
}

interface Command<Options extends ReportOptions> {
  help: string;
  /** Reads the arguments after the script's name; null where only help is wanted. */
  readOptions: (args: string[], hubUrl: string) => Options | null;
  /** @param width of the terminal, in columns. */
  write: (options: Options, width: number) => Promise<Report>;
}

const defaultWidth = 160;

/** Runs a report as a process. Exit codes: 0, 1 a fault of ours or nothing there, 2 refused. */
export async function runReport<Options extends ReportOptions>(command: Command<Options>): Promise<void> {
  process.stdout.on('error', allowEarlyEnd);
  try {
    const { hubUrl, path } = readReportConfig();
    const options = command.readOptions(process.argv.slice(2), hubUrl);
    if (options === null) return console.log(command.help);
    const report = await command.write(options, process.stdout.columns ?? defaultWidth);
    for (const ministry of report.unavailable) {
      console.error(
        `${ministry} cannot be reached: what it owns is missing, or what it last registered stands for it.`,
      );
    }
    if (options.out === null) process.stdout.write(report.text);
    else {
      await writeTo(path(options.out), report.text);
      console.error(`${report.holds} written to ${options.out}`);
    }
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = error instanceof Refusal && !(error instanceof NotThere) ? 2 : 1;
  }
}

/** Says on the terminal how many `items` have been read; nothing where no person sees it. */
export function showProgress(items: string): (read: number, total: number) => void {
  return (read, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${read} of ${total} ${items}${read < total ? '' : '\n'}`);
  };
}

/** Who reads the output may have seen enough of it, as `head` has. */
function allowEarlyEnd(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function writeTo(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: Error) => {
    throw new Refusal(`--out cannot be written: ${error.message}`);
  });
}
