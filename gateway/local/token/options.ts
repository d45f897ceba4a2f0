import { parseArgs } from 'node:util';
import { Refusal } from '@ortaq/kit/process';
import { type Role, roles } from './issue.ts';

const longest = 1_440;

const roleNames = Object.keys(roles) as Role[];

export const help = `Prints a token, by which the hub of npm start knows who asks.

  pnpm run token --agency AGENCY --role ${roleNames.join('|')} [--minutes N]

  --agency AGENCY  for whom: an id of the register of agencies, such as labour
  --role ROLE      ${roleNames.map((role) => `${role}: ${describe(role)}`).join('\n                   ')}
  --minutes N      how long it holds, 1 to ${longest} (60)
  --help           this text

Environment:
  DATA_DIR         where the hub's data is (.data in the project's folder)

It is sent as a header:

  curl http://localhost:4000/graphql -H 'content-type: application/json' \\
    -H "authorization: Bearer $(npm run -s token -- --agency labour --role officer)" \\
    --data '{"query":"{ measures(first: 3) { nodes { id status revision } } }"}'`;

function describe(role: Role): string {
  const { kind, scopes } = roles[role];
  return `a ${kind}, with ${scopes.join(' and ')}`;
}

export interface TokenOptions {
  agency: string;
  role: Role;
  minutes: number;
}

/**
 * Reads the arguments after the script's name; null where only help is wanted.
 *
 * @param agencies the ids that there are.
 * @throws Refusal naming the option and what it takes.
 */
export function readTokenOptions(args: string[], agencies: readonly string[]): TokenOptions | null {
  const { agency, role, minutes, help: isHelp } = parse(args);
  if (isHelp) return null;
  if (agency === undefined || role === undefined) {
    throw new Refusal(`${agency === undefined ? '--agency' : '--role'} is missing.\n\n${help}`);
  }
  if (!agencies.includes(agency)) {
    throw new Refusal(`--agency is "${agency}": the register of agencies has ${agencies.join(', ')}.`);
  }
  const known = roleNames.find((name) => name === role);
  if (known === undefined) throw new Refusal(`--role is "${role}": it must be ${roleNames.join(', ')}.`);
  const time = Number(minutes);
  if (!/^\d+$/.test(minutes) || time < 1 || time > longest) {
    throw new Refusal(`--minutes is "${minutes}": it must be a whole number from 1 to ${longest}.`);
  }
  return { agency, role: known, minutes: time };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        agency: { type: 'string' },
        role: { type: 'string' },
        minutes: { type: 'string', default: '60' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${help}`);
  }
}
