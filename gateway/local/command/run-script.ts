import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { exitOf } from '../processes/launched.ts';
import type { StopSignals } from '../stop-signals.ts';

export interface Script {
  /** Absolute path. */
  path: string;
  args: string[];
  /** The folder to which relative files among the arguments belong. */
  cwd: string;
  environment: Record<string, string | undefined>;
}

/**
 * Runs a script on this process's own input and output, passes on the signal that asks us
 * to stop, and returns its exit code (128 + n after signal n, as a shell does).
 *
 * The script has its own process group, so that a Ctrl-C reaches it once, through us; and
 * an IPC channel, by whose end it can notice that we are gone.
 */
export async function runScript(script: Script, { asked, hurried }: StopSignals): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script.path, ...script.args], {
    cwd: script.cwd,
    detached: true,
    env: script.environment,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const exited = exitOf(child);
  const pass = () => child.kill(asked.reason.message);
  const kill = () => child.kill('SIGKILL');
  asked.addEventListener('abort', pass);
  hurried.addEventListener('abort', kill);
  if (asked.aborted) pass();
  const { code, signal } = await exited;
  asked.removeEventListener('abort', pass);
  hurried.removeEventListener('abort', kill);
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}
