import type { Logger } from '@ortaq/kit/process';

/** The log for libraries: their warnings and errors, and less where the process logs less. */
export function libraryLog(log: Logger): Logger {
  const isQuieter = !log.isLevelEnabled('warn');
  return log.child({}, { level: isQuieter ? log.level : 'warn' });
}
