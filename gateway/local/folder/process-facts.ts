import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

// /proc where there is one: slim container images lack `ps`.
const hasProc = process.platform === 'linux';

/** The command line of a living process, its words joined by spaces; undefined where there is no such process. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (!hasProc) return ask(pid, 'command=');
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words.replaceAll('\0', ' ').trim() || undefined;
}

/**
 * When a living process began, in a form that only compares: together with the number it
 * tells a process from a later one with the same number. Undefined where there is none.
 */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!hasProc) return ask(pid, 'lstart=');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field, the name in parentheses, may hold spaces; the start time is the 22nd.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === undefined || fields[0] === '' || fields[0] === 'Z') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()} ${fields[19]}`;
}

async function ask(pid: number, what: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', what, '-p', String(pid)]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
