import { parseArgs } from 'node:util';
import { Refusal } from '@ortaq/kit/process';
import type { Language } from '../generated/operations.ts';

export const help = `pnpm follow-up --review ID [options]

Prints a review's follow-up matrix: each recommendation with the State's position, the
measures that answer it, their live statuses and the agencies that answer for them.

  --review ID       the review, such as KAZ-2
  --language L      kk, ru or en (default en); what a text lacks falls back kk, ru, en
  --format F        table (default) or csv
  --out FILE        write to FILE instead of standard output
  --url URL         the hub (default http://localhost:$PORT/graphql, PORT 4000)
  --help            this text`;

export interface FollowUpOptions {
  review: string;
  language: Language;
  format: 'table' | 'csv';
  out: string | null;
  url: string;
}

const languages: Record<string, Language> = { kk: 'KK', ru: 'RU', en: 'EN' };

/**
 * Reads the command line; null where only help is wanted.
 *
 * @throws Refusal naming the option and what it takes.
 */
export function readFollowUpOptions(args: string[], hubUrl: string): FollowUpOptions | null {
  const { values } = parse(args);
  if (values.help) return null;
  if (!values.review) throw new Refusal('--review is missing: name a review, such as --review KAZ-2.');
  const language = languages[values.language];
  if (language === undefined) throw new Refusal(`--language is "${values.language}": it must be kk, ru or en.`);
  const { format } = values;
  if (format !== 'table' && format !== 'csv') throw new Refusal(`--format is "${format}": it must be table or csv.`);
  const url = values.url ?? hubUrl;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new Refusal(`--url is "${url}": it must be an address such as ${hubUrl}.`);
  }
  return { review: values.review, language, format, out: values.out ?? null, url };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        review: { type: 'string' },
        language: { type: 'string', default: 'en' },
        format: { type: 'string', default: 'table' },
        out: { type: 'string' },
        url: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${help}`);
  }
}
