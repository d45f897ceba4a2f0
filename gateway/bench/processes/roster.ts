import { type Program, type Running, startProgram } from './program.ts';

/** All processes that a run started: none outlives it. */
export interface Roster {
  /** Starts a program and waits until it is ready. */
  start: (program: Program) => Promise<Running>;
  /** Ends them all, the last first; nothing starts any more. */
  stop: () => Promise<void>;
}

export function createRoster(): Roster {
  const all: Running[] = [];
  let isOver = false;
  return {
    async start(program) {
      if (isOver) throw new Error(`${program.name} is not started: the run is over`);
      const running = startProgram(program);
      all.push(running);
      await running.ready;
      return running;
    },
    async stop() {
      isOver = true;
      for (const running of all.toReversed()) await running.stop();
    },
  };
}
