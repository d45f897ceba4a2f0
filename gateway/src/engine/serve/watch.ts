import { unwatchFile, watchFile } from 'node:fs';

/** How often the file is looked at, in milliseconds: unlike events, it works on every file system and through links. */
const interval = 500;

/**
 * Calls when a file may have changed, never twice at once; a change during a call is followed by another call. Calls once
 * after the beginning, since what changed before the first look at the file is seen by no comparison.
 *
 * Returns what stops it.
 */
export function watchForChanges(file: string, changed: () => Promise<void>): () => void {
  let isRunning = false;
  let isDue = false;
  const run = async (): Promise<void> => {
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    while (isDue) {
      isDue = false;
      await changed();
    }
    isRunning = false;
  };
  const listener = () => void run();
  watchFile(file, { interval }, listener);
  const first = setTimeout(listener, interval);
  return () => {
    clearTimeout(first);
    unwatchFile(file, listener);
  };
}
