/**
 * `node schema/compose.ts` composes the ministries' SDL and writes supergraph.graphql, api.graphql and the contracts
 * (public.graphql) beside this file, and the trusted operations' manifest. `--contract NAME` writes that contract alone,
 * `--check` writes nothing. Exit 0: all is well; 1: a committed file has drifted, the ministries contradict one another,
 * a tag opens nothing, or a trusted operation does not fit; 2: the SDL does not compose, nobody could use a contract, an
 * operation's file is not GraphQL, or the command was called wrongly.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeMinistries } from './composition/composition.ts';
import { composedFiles, driftedFiles } from './composition/drift.ts';
import { placesIn } from './composition/places.ts';
import { printProblem } from './composition/problem.ts';
import { ministrySubgraphs } from './composition/subgraph.ts';
import { filterContracts } from './contracts/contract.ts';
import { type ContractName, contractNames } from './contracts/names.ts';
import { schemaPath } from './sdl.ts';
import { manifestText } from './trusted/manifest.ts';
import { deprecatedUses, operationProblems, unreadableOperation } from './trusted/problems.ts';
import { operationsOf, readClients } from './trusted/read.ts';
import { listed } from './wording.ts';

const usage = `Usage: node schema/compose.ts [--check] [--contract ${contractNames.join('|')}]`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const asked = read(args);
  if (asked === null) return 2;
  if (asked.help) {
    console.log(usage);
    return 0;
  }

  const composed = composeMinistries();
  if ('errors' in composed) {
    console.error(`The ministries' SDL does not compose:\n\n${composed.errors.map(printProblem).join('\n\n')}`);
    return 2;
  }

  const { contracts, errors, hints } = filterContracts(composed, placesIn(ministrySubgraphs()));
  if (errors.length > 0) {
    console.error(
      `The ministries' SDL composes, and its tags make no contract:\n\n${errors.map(printProblem).join('\n\n')}`,
    );
    return 2;
  }

  const { clients, errors: unreadable } = readClients();
  if (unreadable.length > 0) {
    const told = unreadable.map(unreadableOperation).map(printProblem);
    console.error(`The trusted operations cannot be read:\n\n${told.join('\n\n')}`);
    return 2;
  }

  const problems = [...composed.hints, ...hints, ...operationProblems(clients, composed.apiSchema)];
  for (const problem of [...problems, ...composed.underWay, ...deprecatedUses(clients, composed.apiSchema)]) {
    console.error(`${printProblem(problem)}\n`);
  }
  const files = { ...composed, contracts, manifest: manifestText(operationsOf(clients)) };
  const isAsked = (file: string) => asked.contract === undefined || file === `${asked.contract}.graphql`;
  if (asked.check) {
    const drifted = driftedFiles(files, schemaPath).filter(isAsked);
    for (const file of drifted) {
      console.error(`schema/${file} is not what the SDL composes to. Run \`pnpm compose\` and commit the result.`);
    }
    return drifted.length + problems.length > 0 ? 1 : 0;
  }

  const written = composedFiles(files).filter(([file]) => isAsked(file));
  // Where there is no client yet, there is no folder for the manifest.
  mkdirSync(`${schemaPath}operations`, { recursive: true });
  for (const [file, text] of written) writeFileSync(schemaPath + file, text);
  console.log(`Composed ${listed(written.map(([file]) => `schema/${file}`))}.`);
  return problems.length > 0 ? 1 : 0;
}

interface Asked {
  help: boolean;
  check: boolean;
  /** The one contract to write; all files where none is named. */
  contract?: ContractName;
}

/** What the arguments ask for; null, having said what is understood, where they are not. */
function read(args: string[]): Asked | null {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { help: flag, check: flag, contract: { type: 'string' } } as const;
    const { contract, ...flags } = parseArgs({ args, options }).values;
    if (contract === undefined) return flags;
    const name = contractNames.find((each) => each === contract);
    if (name === undefined) throw new Error(`There is no contract "${contract}", but ${listed(contractNames)}.`);
    return { ...flags, contract: name };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return null;
  }
}
