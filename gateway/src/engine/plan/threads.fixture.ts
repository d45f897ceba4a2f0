import { pbkdf2Sync } from 'node:crypto';
import { workerData } from 'piscina';
import type { Timed } from './threads.ts';

// What `threads.test.ts` has run in threads.

export function echo({ task, begun }: Timed<unknown>): unknown {
  Atomics.store(begun, 0, 1);
  return { task, workerData: workerData as unknown };
}

/** Keeps its thread for so many milliseconds. */
export function keep({ task, begun }: Timed<number>): string {
  Atomics.store(begun, 0, 1);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, task);
  return 'kept';
}

/** Keeps its thread for a while, also where that is to end meanwhile. */
export function keepOn({ begun }: Timed<unknown>): void {
  Atomics.store(begun, 0, 1);
  pbkdf2Sync('', '', 3_000_000, 64, 'sha512');
}

export function fail({ task }: Timed<string>): never {
  throw new Error(task);
}
