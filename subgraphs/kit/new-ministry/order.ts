import { parseArgs } from 'node:util';
import { Refusal } from '@ortaq/kit/process';

/** A ministry that is to join. */
export interface Order {
  /** Of its folders, its process and its subgraph; the id of its agency in justice's register. */
  name: string;
  /** The GraphQL type of its measures. */
  measureType: string;
  /** Where its subgraph listens where nothing else is said. */
  port: number;
}

export const help = `Makes a new ministry's subgraph from the kit: contract, database, data, tests, README.

  pnpm new:ministry NAME --type TYPE --port N

  NAME         its id in justice's register of agencies, such as health
  --type TYPE  the GraphQL type of its measures, such as HealthMeasure
  --port N     where its subgraph listens by default, such as 4006
  --help       this text

It changes nothing where it refuses (exit 2) or fails (exit 1).`;

/**
 * What the command line asks for; null where it asks for help. What it cannot be is told by `faultsOf`.
 *
 * @throws Refusal where it cannot be read.
 */
export function readOrder(args: string[]): Order | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [name, ...rest] = positionals;
  const missing = [
    ...(name === undefined ? ['NAME'] : []),
    ...(values.type === undefined ? ['--type'] : []),
    ...(values.port === undefined ? ['--port'] : []),
  ];
  if (missing.length > 0) throw new Refusal(`${missing.join(', ')} missing.\n\n${help}`);
  if (rest.length > 0) throw new Refusal(`One NAME is expected, and there is ${rest.join(' ')} too.\n\n${help}`);
  return { name: name ?? '', measureType: values.type ?? '', port: Number(values.port) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        type: { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${help}`);
  }
}
