import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitOf, type Launched } from './launched.ts';

/** One process of the hub: a script for Node, told all it needs by its environment. */
export interface ProcessSpec {
  name: string;
  /** Absolute path. */
  script: string;
  environment: Record<string, string>;
  /** Where it answers `GET /health/ready`, on 127.0.0.1. */
  port: number;
}

interface ChildOptions {
  /** Takes the child's output, line by line. */
  onLine: (line: string) => void;
  /** How long it may take to end after SIGTERM, in milliseconds. */
  grace?: number;
  /** Aborted when the person who stops the hub will wait no longer. */
  hurried?: AbortSignal;
}

/**
 * Starts a process in a group of its own, so that a terminal's Ctrl-C leaves the order of
 * stopping to us, and with an IPC channel, by whose end it notices when we are gone.
 */
export function launchChild(spec: ProcessSpec, { onLine, grace = 10_000, hurried }: ChildOptions): Launched {
  // WebAssembly modules, Prisma's engine among them, would be announced as experimental at every start.
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', spec.script], {
    detached: true,
    env: spec.environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const read = [child.stdout, child.stderr].map((stream) => eachLine(stream as Readable, onLine));
  // What was written last should be read; what a grandchild keeps open need not.
  const drained = () => Promise.race([Promise.all(read), sleep(200)]);
  const exited = exitOf(child).then(async (exit) => {
    await drained();
    return exit;
  });
  return {
    pid: child.pid ?? 0,
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      const gaveUp = hurried ? [hurried.aborted ? Promise.resolve() : once(hurried, 'abort')] : [];
      await Promise.race([exited, sleep(grace, undefined, { ref: false }), ...gaveUp]);
      killGroup(child.pid);
      await exited;
    },
  };
}

async function eachLine(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: stream });
  lines.on('line', onLine);
  await once(lines, 'close');
}

/** Ends whatever is left of the child and of what it started. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left of it: the orderly case.
  }
}
