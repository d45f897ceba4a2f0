import { parseArgs } from 'node:util';
import { Refusal } from '@ortaq/kit/process';
import { contractNames } from '@ortaq/schema/contracts';

export const usage = `The gateway: one GraphQL schema over the ministries' subgraphs.

  pnpm gateway [--supergraph FILE] [--port N] [--contract NAME] [--open]

  --supergraph FILE  the composed schema to serve; default SUPERGRAPH, else the hub's own
  --port N           the port to listen on, 0 for any that is free; default PORT, else 4000
  --contract NAME    serve what this contract opens and nothing else: ${contractNames.join(', ')};
                     default CONTRACT, else everything
  --open             serve any Federation 2 supergraph: subgraph URLs as its file has them,
                     and no rules of the hub's own on values
  --help             print this

Everything else is configured by environment variables: see .env.example.
`;

export interface CommandLine {
  help: boolean;
  open: boolean;
  /** What stands in for environment variables of these names. */
  settings: { SUPERGRAPH?: string; PORT?: string; CONTRACT?: string };
}

/**
 * Reads the arguments after the script's name.
 *
 * @throws Refusal naming an argument that is not known or lacks its value, with the usage.
 */
export function readCommandLine(args: string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args,
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string' },
        contract: { type: 'string' },
        open: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return {
      help: values.help,
      open: values.open,
      settings: {
        ...(values.supergraph !== undefined && { SUPERGRAPH: values.supergraph }),
        ...(values.port !== undefined && { PORT: values.port }),
        ...(values.contract !== undefined && { CONTRACT: values.contract }),
      },
    };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${usage}`);
  }
}
