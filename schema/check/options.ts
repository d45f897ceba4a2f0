import { parseArgs } from 'node:util';

/** In what form the report is given. */
export const formats = ['list', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** What the command was asked to do. */
export interface Options {
  /** The git revision or the file to compare with; null for the main branch's last commit. */
  against: string | null;
  format: Format;
  /** Whether the CHANGELOG is to be written. */
  changelog: boolean;
  help: boolean;
}

const options = {
  against: { type: 'string' },
  format: { type: 'string', default: 'list' },
  changelog: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export const usage = `Usage: pnpm schema:check [--against REF|FILE] [--format ${formats.join('|')}] [--changelog]`;

export const help = `${usage}

Composes the ministries' SDL, keeps the rules of the house, and tells what changes for whom.

  --against REF|FILE  compare with this git revision, or with this supergraph or API schema;
                      left out: with the last commit of the main branch
  --format FORMAT     list, for people; json, for programs; github, as annotations of a pull request
  --changelog         write the changes into schema/CHANGELOG.md
  --help              say this

Exit codes: 0 all is well; 1 something breaks: a breaking change that is not retired, a rule of the
house, a trusted operation, a hint of composition; 2 the SDL does not compose, what it is compared
with cannot be read, or the command was called wrongly.`;

/**
 * Reads the command's arguments.
 *
 * @throws Error with what is not understood.
 */
export function readOptions(args: readonly string[]): Options {
  const { against = null, format: wanted, changelog, help: asked } = parseArgs({ args: [...args], options }).values;
  const format = formats.find((each) => each === wanted);
  if (format === undefined) throw new Error(`There is no format "${wanted}", but ${formats.join(', ')}.`);
  if (against === '') throw new Error('--against needs a git revision or a file.');
  return { against, format, changelog, help: asked };
}
