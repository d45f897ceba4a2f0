export interface StopSignals {
  /** Aborted at the first SIGTERM, SIGINT or SIGHUP; the reason is an `Error` that names it. */
  asked: AbortSignal;
  /** Aborted when the person insists. */
  hurried: AbortSignal;
}

/** A Ctrl-C comes twice, from the terminal and from npm, which passes it on: within this time it is one wish. */
const oneWish = 1_000;

/** Turns the signals that ask this process to end into abort signals, for as long as it lives. */
export function listenForStop(source: NodeJS.EventEmitter = process, now = () => performance.now()): StopSignals {
  const asked = new AbortController();
  const hurried = new AbortController();
  let first = 0;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    source.on(signal, () => {
      if (!asked.signal.aborted) {
        first = now();
        asked.abort(new Error(signal));
      } else if (now() - first > oneWish) hurried.abort();
    });
  }
  return { asked: asked.signal, hurried: hurried.signal };
}

/** Resolves when a signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
