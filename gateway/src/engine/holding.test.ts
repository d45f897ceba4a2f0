import { expect, test, vi } from 'vitest';
import { holding } from './holding.ts';

const soon = () => new Promise((resolve) => setImmediate(resolve));

function held() {
  const close = vi.fn(async () => {});
  return { close, ...holding(close) };
}

test('what nobody holds is closed at once', async () => {
  const { close, retire } = held();
  await retire();
  expect(close).toHaveBeenCalledTimes(1);
});

test('it is closed when the last of those who hold it lets go', async () => {
  const { close, hold, retire } = held();
  const [first, second] = [hold(), hold()];
  const retired = retire();
  first();
  await soon();
  expect(close).not.toHaveBeenCalled();
  second();
  await retired;
  expect(close).toHaveBeenCalledTimes(1);
});

test('who takes hold while it waits is waited for too', async () => {
  const { close, hold, retire } = held();
  const first = hold();
  const retired = retire();
  const second = hold();
  first();
  await soon();
  expect(close).not.toHaveBeenCalled();
  second();
  await retired;
  expect(close).toHaveBeenCalledTimes(1);
});

test('nothing is closed before it retires, however often it was held', async () => {
  const { close, hold } = held();
  hold()();
  hold()();
  await soon();
  expect(close).not.toHaveBeenCalled();
});

test('a failure to close is told to who retires it', async () => {
  const { hold, retire } = holding(() => Promise.reject(new Error('busy')));
  const letGo = hold();
  const retired = retire();
  letGo();
  await expect(retired).rejects.toThrow('busy');
});
