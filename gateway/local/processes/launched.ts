import type { ChildProcess } from 'node:child_process';

/** How a process ended: with a code of its own, or by a signal. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A process that runs until it ends by itself or is stopped. */
export interface Launched {
  pid: number;
  /** Settles when the process is gone; never rejects. */
  exited: Promise<Exit>;
  /** Ends it in order, in bounded time; resolves when it is gone. */
  stop: () => Promise<void>;
}

/** The end of a child as a promise. A child that could not be started ends with code 127, as in a shell. */
export function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => {
      if (child.pid === undefined) resolve({ code: 127, signal: null });
    });
  });
}
