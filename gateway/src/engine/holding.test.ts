import { expect, test, vi } from 'vitest';
import { holding } from './holding.ts';

const soon = () => new Promise((resolve) => setImmediate(resolve));

function something() {
  const close = vi.fn<() => Promise<void>>(async () => {});
  return { close, held: holding(close) };
}

test('what nobody holds is closed at once', async () => {
  const { close, held } = something();
  await held.retire();
  expect(close).toHaveBeenCalledTimes(1);
});

test('it is closed when the last of those who hold it lets go', async () => {
  const { close, held } = something();
  const [first, second] = [held.hold(), held.hold()];
  const retired = held.retire();
  first();
  await soon();
  expect(close).not.toHaveBeenCalled();
  second();
  await retired;
  expect(close).toHaveBeenCalledTimes(1);
});

test('who takes hold while it waits is waited for too', async () => {
  const { close, held } = something();
  const first = held.hold();
  const retired = held.retire();
  const second = held.hold();
  first();
  await soon();
  expect(close).not.toHaveBeenCalled();
  second();
  await retired;
  expect(close).toHaveBeenCalledTimes(1);
});

test('nothing is closed before it retires, however often it was held', async () => {
  const { close, held } = something();
  held.hold()();
  held.hold()();
  await soon();
  expect(close).not.toHaveBeenCalled();
});

test('who lets go twice has let go once', async () => {
  const { close, held } = something();
  const [first, second] = [held.hold(), held.hold()];
  const retired = held.retire();
  first();
  first();
  await soon();
  expect(close).not.toHaveBeenCalled();
  second();
  await retired;
  expect(close).toHaveBeenCalledTimes(1);
});

test('a failure to close is told to who retires it', async () => {
  const held = holding(() => Promise.reject(new Error('busy')));
  const letGo = held.hold();
  const retired = held.retire();
  letGo();
  await expect(retired).rejects.toThrow('busy');
});
