/**
 * `node schema/check.ts` checks the contract before it goes out: composition, the rules of the house, the trusted
 * operations, and whom its changes hurt. `--help` tells the options and the exit codes.
 */
import { check } from './check/command.ts';

try {
  process.exitCode = await check(process.argv.slice(2), new Date());
} catch (error) {
  // Nobody who edits SDL can use a stack.
  console.error(`The check itself failed, which is a fault of the check: ${(error as Error).message}`);
  process.exitCode = 2;
}
