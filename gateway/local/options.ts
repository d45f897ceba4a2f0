import { parseArgs } from 'node:util';
import { Refusal } from '@ortaq/kit/process';
import { distances } from './ports.ts';

const followers = Object.entries(distances)
  .filter(([name]) => name !== 'gateway')
  .map(([name, distance]) => `${name} +${distance}`);

export const help = `Starts the whole hub on this machine: PostgreSQL, the ministries, the gateway.

  npm start [-- --help]

Environment:
  PORT             the gateway's port (4000); the others follow it:
                   ${followers.join(', ')}
  DATA_DIR         where the data is kept (.data in the project's folder)
  LOG_LEVEL        debug, info, warn or error (info)
  EXPLORER         off: no GraphiQL at / (on)
  REFERENCE        off: no reference of the schema at /reference (on)
  OPERATIONS       trusted: only the operations of schema/operations are answered (open)
  CACHE_MAX_AGE_S  how long an answer to a GET may be kept, in seconds (30)

Ctrl-C or SIGTERM stops everything in order; the data stays.`;

/** @throws Refusal naming an argument that is not known. */
export function readOptions(args: string[]): { help: boolean } {
  try {
    const { values } = parseArgs({ args, options: { help: { type: 'boolean', short: 'h', default: false } } });
    return values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${help}`);
  }
}
