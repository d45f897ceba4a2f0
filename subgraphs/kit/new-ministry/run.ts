import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/**
 * Runs a program in a folder to its end, without a word where it goes well.
 *
 * @throws with what it said where it fails, and the signal's reason where it is ended.
 */
export async function run(folder: string, program: string, args: string[], asked: AbortSignal): Promise<void> {
  asked.throwIfAborted();
  // A process group of its own: a Ctrl-C reaches all of it once, through us, and nothing writes on after its end.
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const take = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  };
  asked.addEventListener('abort', end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => asked.removeEventListener('abort', end));
  asked.throwIfAborted();
  if (code !== 0) throw new Error(`${[basename(program), ...args].join(' ')} failed:\n${said.trim()}`);
}
