import { styleText } from 'node:util';

const unsaid = new Set(['level', 'time', 'name', 'pid', 'hostname', 'msg', 'v', 'ms', 'err']);

/** From 40, pino's warning, a line is marked; from 50, its error, with the stack where it has one. */
const warning = 40;
const fault = 50;

/**
 * A process's line as a person reads it: of a JSON log event its message and, in
 * parentheses, its facts and how long it took; any other line as it is.
 *
 * `{"msg":"migrated","migrations":1,"ms":104}` becomes `migrated (migrations: 1, 0.1 s)`.
 */
export function readableLine(line: string, stream: NodeJS.WritableStream): string {
  const event = parseEvent(line);
  if (!event) return line;
  const facts = Object.entries(event)
    .filter(([key]) => !unsaid.has(key))
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  if (typeof event.ms === 'number') facts.push(seconds(event.ms));
  const text = facts.length > 0 ? `${event.msg} (${facts.join(', ')})` : event.msg;
  if (event.level >= fault) {
    const stack = event.err?.stack ? `\n${event.err.stack}` : '';
    return styleText('red', `error: ${text}${stack}`, { stream });
  }
  return event.level >= warning ? styleText('yellow', `warning: ${text}`, { stream }) : text;
}

/** Milliseconds as a person reads them: `0.7 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

interface Event {
  level: number;
  msg: string;
  ms?: unknown;
  err?: { stack?: string };
}

function parseEvent(line: string): Event | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const event = JSON.parse(line) as Event;
    return typeof event.level === 'number' && typeof event.msg === 'string' ? event : undefined;
  } catch {
    return undefined;
  }
}
