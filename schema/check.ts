/**
 * `node schema/check.ts` checks the contract before it goes out: composition, the rules of the house, the trusted
 * operations, and whom its changes hurt. `--help` tells the options and the exit codes.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

try {
  // The composer is large; compiled once, it starts sooner.
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
  const { check } = await import('./check/command.ts');
  process.exitCode = await check(process.argv.slice(2), new Date());
} catch (error) {
  // Nobody who edits SDL can use a stack.
  console.error(`The check itself failed, which is a fault of the check: ${(error as Error).message}`);
  process.exitCode = 2;
}
