import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { aborted, listenForStop } from './stop-signals.ts';

function listen() {
  const source = new EventEmitter();
  let clock = 0;
  const stop = listenForStop(source, () => clock);
  return { ...stop, source, pass: (milliseconds: number) => (clock += milliseconds) };
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('%s asks to stop, and is named', async (signal) => {
  const { source, asked, hurried } = listen();
  source.emit(signal);
  await aborted(asked);
  expect(asked.reason).toMatchObject({ message: signal });
  expect(hurried.aborted).toBe(false);
});

test('the same wish that comes twice, from the terminal and from npm, is one', () => {
  const { source, hurried, pass } = listen();
  source.emit('SIGINT');
  pass(900);
  source.emit('SIGINT');
  expect(hurried.aborted).toBe(false);
});

test('a later signal hurries', () => {
  const { source, hurried, pass } = listen();
  source.emit('SIGINT');
  pass(1_100);
  source.emit('SIGTERM');
  expect(hurried.aborted).toBe(true);
});
