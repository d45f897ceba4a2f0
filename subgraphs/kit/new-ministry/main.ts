/** `pnpm new:ministry NAME --type TYPE --port N`. Exit 0: made; 2: refused; 1: failed; with 1 and 2 nothing is changed. */
import { fileURLToPath } from 'node:url';
import { Refusal } from '@ortaq/kit/process';
import { nextSteps } from './next-steps.ts';
import { help, readOrder } from './order.ts';
import { scaffold } from './scaffold.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => asked.abort(new Error(`Ended by ${signal}`)));
  }
  try {
    const order = readOrder(args);
    if (order === null) {
      console.log(help);
      return 0;
    }
    const step = (text: string, milliseconds: number) =>
      console.log(`  ${text.padEnd(48)} ${`${(milliseconds / 1000).toFixed(1)} s`.padStart(7)}`);
    await scaffold(order, { root, step, asked: asked.signal });
    console.log(`\n${nextSteps(order)}`);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      console.error(error.message);
      return 2;
    }
    console.error(`${error instanceof Error ? error.message : String(error)}\nNothing is changed.`);
    return 1;
  }
}
