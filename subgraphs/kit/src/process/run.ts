import { createLogger, type Logger } from './logger.ts';
import { Refusal } from './refusal.ts';

/** What a started process hands back: how to end it in order. */
export interface Running {
  stop: () => Promise<void>;
}

/**
 * Runs one process of the hub: starts it, and ends it in order on SIGTERM, SIGINT,
 * SIGHUP or when the parent that supervises it goes away. A second signal ends it at once.
 *
 * Exit codes: 0 ended in order, 1 a fault of ours, 2 a start that was refused.
 */
export async function runProcess(name: string, start: (log: Logger) => Promise<Running>): Promise<void> {
  // oxlint-disable-next-line node/no-process-env -- the log is there before the configuration, whose faults it tells
  const log = createLogger(name, process.env);
  const abort = new AbortController();
  const end = (reason: string) => {
    if (abort.signal.aborted) process.exit(1);
    abort.abort(reason);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(signal));
  if (process.channel) {
    process.once('disconnect', () => end('the supervising process is gone'));
    process.channel.unref();
  }
  const ended = new Promise<void>((resolve) => abort.signal.addEventListener('abort', () => resolve()));
  // Spawned with a channel that closed while our modules loaded: nobody would tell any more.
  if (Object.hasOwn(process, 'connected') && !process.connected) end('the supervising process is gone');

  try {
    const running = await start(log);
    await ended;
    log.info({ reason: String(abort.signal.reason) }, 'stopping');
    await running.stop();
    log.info('stopped');
    process.exit(0);
  } catch (error) {
    if (error instanceof Refusal) log.fatal(error.message);
    else log.fatal(error);
    process.exit(error instanceof Refusal ? 2 : 1);
  }
}
