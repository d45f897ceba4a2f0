import { parseArgs } from 'node:util';
import { Refusal } from '@ortaq/kit/process';
import { isDay, isMoment } from '@ortaq/schema/wire';

export const help = `The exchange log: who was told what of the ministries' data.

  pnpm exchange-log verify [--export FILE] [--archive FILE]… [--keys FILE]
  pnpm exchange-log export --out FILE
  pnpm exchange-log archive --before DATE --out FILE [--keys FILE]
  pnpm exchange-log keys

verify   proves that the log is as it was written, and names the first record of each chain that was changed,
         removed, inserted or reordered, or where its end was cut off
export   writes the log to a new file (JSON Lines), which proves itself without a hub
archive  moves records before DATE to a new, signed file; the rest still verifies
keys     prints the public key that this hub signs with (a JWK set): keep it where nobody of the hub can change it

  --export FILE   verify a file instead of the database; an archive by itself as well
  --archive FILE  an archive that goes before; give all, or those that are missing are told as archived
  --keys FILE     the public keys to verify by, a JWK set; default the hub's own key (EXCHANGE_LOG_KEY, else
                  that in the data folder), else those that the file has
  --before DATE   a day such as 2026-01-31, or a moment such as 2026-01-31T00:00:00Z; times are UTC
  --out FILE      must not be there yet
  --help          this text

The database is HUB_DATABASE_URL's (for archive HUB_OWNER_DATABASE_URL's), else that of the hub whose data is in DATA_DIR.
Exit codes: 0 in order, 1 the proof failed, 2 a wrong call or something that cannot be read.`;

/** What is asked for; paths as they were given. */
export type Task =
  | { command: 'help' }
  | { command: 'keys' }
  | { command: 'verify'; file: string | null; archives: string[]; keys: string | null }
  | { command: 'export'; out: string }
  | { command: 'archive'; before: string; out: string; keys: string | null };

const options = {
  export: { type: 'string' },
  archive: { type: 'string', multiple: true },
  keys: { type: 'string' },
  before: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof options;

const taken: Record<string, OptionName[]> = {
  verify: ['export', 'archive', 'keys'],
  export: ['out'],
  archive: ['before', 'out', 'keys'],
  keys: [],
};

/**
 * Reads the arguments after the script's name.
 *
 * @throws Refusal naming what is wrong with them.
 */
export function readTask(args: string[]): Task {
  const { values, positionals } = parsed(args.filter((arg) => arg !== '--'));
  const [command, ...others] = positionals;
  if (values.help || (command === undefined && args.length === 0)) return { command: 'help' };
  const known = command === undefined || !Object.hasOwn(taken, command) ? undefined : taken[command];
  if (known === undefined || others.length > 0) {
    throw new Refusal(
      `Expected one of ${Object.keys(taken).join(', ')}${command ? `, not "${positionals.join(' ')}"` : ''}.\n\n${help}`,
    );
  }
  const stray = (Object.keys(values) as OptionName[]).find((name) => !known.includes(name));
  if (stray !== undefined) throw new Refusal(`--${stray} is no option of ${command}.\n\n${help}`);
  const { keys = null } = values;
  if (command === 'verify') return { command, file: values.export ?? null, archives: values.archive ?? [], keys };
  if (command === 'keys') return { command };
  if (values.out === undefined) throw new Refusal('--out is missing: name a new file.');
  if (command === 'export') return { command, out: values.out };
  return { command: 'archive', before: momentOf(values.before), out: values.out, keys };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${help}`);
  }
}

function momentOf(before: string | undefined): string {
  if (before !== undefined && (isDay(before) || isMoment(before))) return new Date(before).toISOString();
  const given = before === undefined ? 'is missing' : `is "${before}"`;
  throw new Refusal(
    `--before ${given}: it must be a day such as 2026-01-31, or a moment such as 2026-01-31T00:00:00Z.`,
  );
}
