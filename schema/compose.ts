/**
 * `node schema/compose.ts` composes the ministries' SDL and writes supergraph.graphql and api.graphql beside this file.
 * `--check` writes nothing. Exit 0: all is well; 1: a committed file has drifted or the ministries contradict one
 * another; 2: the SDL does not compose, or the command was called wrongly.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeMinistries } from './composition/composition.ts';
import { composedFiles, driftedFiles } from './composition/drift.ts';
import { printProblem } from './composition/problem.ts';
import { schemaPath } from './sdl.ts';

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const check = checkAsked(args);
  if (check === null) return 2;

  const composed = composeMinistries();
  if ('errors' in composed) {
    console.error(`The ministries' SDL does not compose:\n\n${composed.errors.map(printProblem).join('\n\n')}`);
    return 2;
  }

  for (const hint of composed.hints) console.error(`${printProblem(hint)}\n`);
  if (check) {
    const drifted = driftedFiles(composed, schemaPath);
    for (const file of drifted) {
      console.error(`schema/${file} is not what the SDL composes to. Run \`pnpm compose\` and commit the result.`);
    }
    return drifted.length + composed.hints.length > 0 ? 1 : 0;
  }

  for (const [file, text] of composedFiles(composed)) writeFileSync(schemaPath + file, text);
  console.log('Composed schema/supergraph.graphql and schema/api.graphql.');
  return composed.hints.length > 0 ? 1 : 0;
}

/** Whether `--check` was asked; null, having said what is understood, where the arguments are not. */
function checkAsked(args: string[]): boolean | null {
  try {
    return parseArgs({ args, options: { check: { type: 'boolean', default: false } } }).values.check;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: node schema/compose.ts [--check]`);
    return null;
  }
}
