import { styleText } from 'node:util';
import { readableLine, seconds } from './log-line.ts';

/** What the person at the terminal sees of a start, a run and a stop. */
export interface Report {
  say: (text: string) => void;
  /** A step that is done, and how long it took since `began` (of `performance.now()`). */
  step: (text: string, began: number) => void;
  /** A line that one of the processes wrote. */
  line: (name: string, line: string) => void;
}

const colours = ['cyan', 'magenta', 'blue', 'green', 'yellow'] as const;

/** A report on a stream; `names` are the processes', aligned and each in its colour on a terminal. */
export function createReport(stream: NodeJS.WritableStream, names: string[] = []): Report {
  const width = Math.max(0, ...names.map((name) => name.length));
  // A reader that went away (`npm start | head`) must not take the hub down.
  stream.on('error', () => {});
  const print = (text: string) => stream.write(`${text}\n`);
  const prefix = (name: string) => {
    const colour = colours[names.indexOf(name) % colours.length] ?? 'white';
    return styleText(colour, `${name.padEnd(width)} │ `, { stream });
  };
  return {
    say: print,
    step: (text, began) => print(`  ${text.padEnd(48)} ${seconds(performance.now() - began).padStart(7)}`),
    line: (name, line) => {
      for (const part of readableLine(line, stream).split('\n')) print(prefix(name) + part);
    },
  };
}
