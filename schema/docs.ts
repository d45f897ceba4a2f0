/**
 * `node schema/docs.ts` writes the reference as pages that need no server: see `usage`. Exit 0: written; 2: the SDL does
 * not compose, the folder cannot be written, or the command was called wrongly.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filterContract } from './contracts/contract.ts';
import { type ContractName, contractNames } from './contracts/names.ts';
import { composeMinistries } from './composition/composition.ts';
import { printProblem } from './composition/problem.ts';
import { createReference, ministryNames, readDescribedOperations, readNames } from './reference/index.ts';
import { writeReference } from './reference/write.ts';
import { schemaPath } from './sdl.ts';

const usage = `The reference of the whole schema as static pages, in Kazakh, Russian and English.

  pnpm schema:docs [--out DIR] [--hub URL] [--contract ${contractNames.join('|')}]

  --out DIR        where the pages go; default schema/generated/reference
  --hub URL        the address of a hub's GraphiQL, such as http://localhost:4000/, that examples
                   are opened in; without it they are only shown
  --contract NAME  only what this contract has
  --help           print this

Begin at index.html, from a web server or from the folder itself. The gateway serves the same
pages at /reference.
`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const options = readOptions(args);
  if (options === null) return 2;
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const composed = compose(options.contract);
  if ('errors' in composed) {
    console.error(`There is nothing to tell of:\n\n${composed.errors.map(printProblem).join('\n\n')}`);
    return 2;
  }
  const reference = createReference(
    {
      schema: composed.apiSchema,
      supergraph: composed.supergraph,
      operations: readDescribedOperations(),
      names: readNames(),
      ministryNames,
    },
    options.hub,
  );
  try {
    writeReference(reference, options.out);
  } catch (error) {
    console.error(`The pages cannot be written: ${(error as Error).message}`);
    return 2;
  }
  const pages = reference.paths.filter((path) => path.endsWith('.html'));
  console.log(`Wrote ${pages.length} pages to ${options.out}: begin at ${join(options.out, 'index.html')}.`);
  return 0;
}

function compose(contract: ContractName | null) {
  const composed = composeMinistries();
  return 'errors' in composed || contract === null ? composed : filterContract(composed.supergraph, contract);
}

interface Options {
  help: boolean;
  out: string;
  hub: string | null;
  contract: ContractName | null;
}

/** Null, having said what is understood, where the arguments are not. */
function readOptions(args: string[]): Options | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', default: false },
        out: { type: 'string', default: join(schemaPath, 'generated', 'reference') },
        hub: { type: 'string' },
        contract: { type: 'string' },
      },
    });
    const { hub, contract } = values;
    const name = contractNames.find((each) => each === contract);
    if (contract !== undefined && name === undefined) throw new Error(`There is no contract "${contract}".`);
    if (hub !== undefined && !/^https?:$/.test(URL.parse(hub)?.protocol ?? '')) {
      throw new Error(`--hub is an address such as http://localhost:4000/, not "${hub}".`);
    }
    return { help: values.help, out: resolve(values.out), hub: hub ?? null, contract: name ?? null };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}
