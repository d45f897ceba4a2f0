import { Refusal } from '@ortaq/kit/process';
import { listenForStop, type StopSignals } from './stop-signals.ts';

/**
 * Runs a command to its end and ends the process: with the code that `work` returns, 0
 * where it was asked to stop, 2 where it was refused, 1 where something broke. `work`
 * stops what it started before it returns or throws.
 */
export async function runToEnd(work: (stop: StopSignals) => Promise<number | undefined>): Promise<void> {
  const stop = listenForStop();
  process.exit(await codeOf(work(stop), stop));
}

async function codeOf(work: Promise<number | undefined>, { asked }: StopSignals): Promise<number> {
  try {
    return (await work) ?? 0;
  } catch (error) {
    if (asked.aborted && error === asked.reason) return 0;
    if (error instanceof Refusal) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
