import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { surroundings } from '../config.ts';

/** A script for Node that tells by a line of its output when it is ready. */
export interface Program {
  name: string;
  /** Path of the script, and what follows it. */
  args: string[];
  /** All that it gets of the environment, besides where programs and temporary files are. */
  environment: Record<string, string>;
  ready: RegExp;
}

export interface Running {
  name: string;
  pid: number;
  child: ChildProcess;
  /** Rejects with the program's last words where it ends or says nothing for too long. */
  ready: Promise<void>;
  /** The end of what it has written. */
  output: () => string;
  /** @throws Error with the program's last words where it has ended. */
  check: () => void;
  /** Ends it in order, in bounded time; may be called again. */
  stop: () => Promise<void>;
}

/** The first start of a hub makes a database cluster. */
const startTimeout = 90_000;
/** A hub stops its processes one tier after the other. */
const stopTimeout = 20_000;

/**
 * Starts a program in a process group of its own, so that a terminal's Ctrl-C leaves the order of stopping to us, and
 * with a channel, by whose end ours and the hub's notice when we are gone.
 */
export function startProgram({ name, args, environment, ready }: Program): Running {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    detached: true,
    env: { ...surroundings(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit');
  const output = lastWords(child);
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const failure = (what: string) => new Error(`${name} ${what}. Its last words:\n${output()}`);
  return {
    name,
    child,
    pid: child.pid ?? 0,
    ready: untilReady(),
    output,
    check: () => {
      if (ended()) throw failure('has ended');
    },
    async stop() {
      if (!ended()) child.kill('SIGTERM');
      await Promise.race([exited, sleep(stopTimeout, undefined, { ref: false })]);
      killGroup(child.pid);
      if (!ended()) await exited;
    },
  };

  async function untilReady(): Promise<void> {
    const deadline = performance.now() + startTimeout;
    while (!ready.test(output())) {
      if (performance.now() > deadline) throw failure('is not ready');
      const hasEnded = ended();
      // What it wrote last may come after its end.
      await sleep(hasEnded ? 200 : 20);
      if (hasEnded && !ready.test(output())) throw failure('ended before it was ready');
    }
  }
}

/** The end of what a child writes. Reading it also keeps its pipes from filling. */
function lastWords(child: ChildProcess): () => string {
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (words = (words + stripVTControlCharacters(chunk.toString())).slice(-8_000)));
  }
  return () => words;
}

/** Ends whatever is left of a child and of what it started. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left of it: the orderly case.
  }
}
