import { setTimeout as sleep } from 'node:timers/promises';
import type { Exit, Launched } from './launched.ts';

/** All in milliseconds. */
export interface Delays {
  first: number;
  most: number;
  /** After this long up, a process counts as sound again. */
  steady: number;
}

export interface KeepRunningOptions {
  name: string;
  launch: (stopping: AbortSignal) => Launched | Promise<Launched>;
  /** The process, where it runs already. */
  first?: Launched;
  say: (text: string) => void;
  /** Called at every unexpected end, with how many there were in a row; may give the process up by returning false. */
  onCrash?: (exit: Exit, crashes: number) => boolean;
  delays?: Delays;
  now?: () => number;
}

const usual: Delays = { first: 500, most: 30_000, steady: 30_000 };

/** How long to wait before the next start, after so many crashes in a row (1 or more). */
export function restartDelay(crashes: number, { first, most }: Delays = usual): number {
  return Math.min(first * 2 ** (crashes - 1), most);
}

/**
 * Keeps one process running: starts it, and starts it again, after a growing delay, when
 * it ends unasked. Returns how to end it for good.
 */
export function keepRunning(options: KeepRunningOptions): { stop: () => Promise<void> } {
  const { name, launch, say, delays = usual, now = () => performance.now() } = options;
  const stopping = new AbortController();
  let running: Launched | undefined = options.first;
  let crashes = 0;

  const again = async (what: string, exit: Exit) => {
    crashes += 1;
    if (options.onCrash?.(exit, crashes) === false) return false;
    const delay = restartDelay(crashes, delays);
    say(`${name} ${what}; it is started again in ${delay / 1000} s`);
    await sleep(delay, undefined, { signal: stopping.signal }).catch(() => {});
    return !stopping.signal.aborted;
  };

  const run = async () => {
    for (let goOn = true; goOn;) {
      const since = now();
      try {
        running ??= await launch(stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) return;
        goOn = await again(`did not start: ${(error as Error).message}`, { code: null, signal: null });
        continue;
      }
      if (stopping.signal.aborted) return;
      const exit = await running.exited;
      running = undefined;
      if (stopping.signal.aborted) return;
      if (now() - since >= delays.steady) crashes = 0;
      goOn = await again(`ended ${exit.signal ? `by ${exit.signal}` : `with code ${exit.code}`}`, exit);
    }
  };
  const ran = run();

  return {
    stop: async () => {
      stopping.abort();
      await running?.stop();
      await ran;
      // A process whose start was under way when we were asked.
      await running?.stop();
    },
  };
}
