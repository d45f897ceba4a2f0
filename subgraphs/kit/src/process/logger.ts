import { pino, type Logger as Pino } from 'pino';
import pretty from 'pino-pretty';

export type Logger = Pino;

/** One JSON line an event, or lines for a reader: `LOG_FORMAT`, else by whether a terminal listens. */
export function logFormat(environment: Record<string, string | undefined>): 'json' | 'text' {
  const asked = environment['LOG_FORMAT'];
  if (asked === 'json' || asked === 'text') return asked;
  return process.stdout.isTTY ? 'text' : 'json';
}

/**
 * The process's log, on standard output. Level by `LOG_LEVEL` (default `info`).
 * Request headers and database addresses never belong in it.
 */
export function createLogger(name: string, environment: Record<string, string | undefined>): Logger {
  const options = {
    name,
    level: environment['LOG_LEVEL'] ?? 'info',
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  // Written at once: an asynchronous log retries for ever when its reader is gone, and keeps the process.
  if (logFormat(environment) === 'json') return pino(options, pino.destination({ fd: 1, sync: true }));
  return pino(
    options,
    pretty({ sync: true, colorize: process.stdout.isTTY, ignore: 'name', translateTime: 'HH:MM:ss' }),
  );
}
