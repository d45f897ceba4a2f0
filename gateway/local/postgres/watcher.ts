import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { searchPath } from '../config.ts';

export interface Watch {
  /** From now on it is this process that is watched over. */
  over: (pid: number) => void;
  end: () => Promise<void>;
}

// The input ends when this process is gone, however it went. The pid file guards against
// stopping another process that has the number by then, and the number against stopping
// the server of a next hub.
const script =
  'while read -r line; do last=$line; done; read -r pid < "$0" && [ "$pid" = "$last" ] && kill -INT "$pid"';

/**
 * Watches over the server of `data` while this process lives: when it is killed without a
 * chance to stop the server, a small shell of its own does so. After an orderly stop there
 * is no pid file any more, and the shell only ends.
 */
export function startWatch(data: string): Watch {
  const shell = spawn('/bin/sh', ['-c', script, join(data, 'postmaster.pid')], {
    cwd: '/',
    detached: true,
    env: { PATH: searchPath() },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(shell, 'exit').catch(() => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  return {
    over: (pid) => void shell.stdin.write(`${pid}\n`),
    end: async () => {
      shell.ref();
      shell.stdin.end();
      await ended;
    },
  };
}
