import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { Refusal } from '@ortaq/kit/process';
import type { Language } from '../generated/operations.ts';

/** In what language and format a report is, where it goes and which hub it is read from. */
export interface ReportOptions {
  language: Language;
  format: 'table' | 'csv';
  /** Null for standard output. */
  out: string | null;
  url: string;
}

/** What `--help` says of the options that all reports take. */
export const reportHelp = `  --language L      kk, ru or en (default en); what a text lacks falls back kk, ru, en
  --format F        table (default) or csv
  --out FILE        write to FILE instead of standard output
  --url URL         the hub (default http://localhost:$PORT/graphql, PORT 4000)
  --help            this text`;

const reportOptions = {
  language: { type: 'string', default: 'en' },
  format: { type: 'string', default: 'table' },
  out: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const languages: Record<string, Language> = { kk: 'KK', ru: 'RU', en: 'EN' };

/**
 * The arguments of a report that takes `own` options besides those of all reports.
 *
 * @throws Refusal for an argument that is not known or lacks its value, with the help.
 */
export function parseReportArgs<Own extends ParseArgsOptionsConfig>(args: string[], own: Own, help: string) {
  try {
    return parseArgs({ args: args.filter((arg) => arg !== '--'), options: { ...own, ...reportOptions } }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${help}`);
  }
}

/** @throws Refusal naming the option and what it takes. */
export function readReportOptions(
  given: { language: string; format: string; out?: string | undefined; url?: string | undefined },
  hubUrl: string,
): ReportOptions {
  const language = oneOf('--language', given.language, languages);
  const format = oneOf('--format', given.format, { table: 'table', csv: 'csv' } as const);
  const url = given.url ?? hubUrl;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new Refusal(`--url is "${url}": it must be an address such as ${hubUrl}.`);
  }
  return { language, format, out: given.out ?? null, url };
}

/**
 * What an option's value stands for.
 *
 * @throws Refusal naming the option and its values.
 */
export function oneOf<Value>(option: string, given: string, values: Readonly<Record<string, Value>>): Value {
  const value = Object.hasOwn(values, given) ? values[given] : undefined;
  if (value !== undefined) return value;
  const names = Object.keys(values);
  throw new Refusal(`${option} is "${given}": it must be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`);
}
