import { expect, test } from 'vitest';
import { runProgram } from './fixtures/program.ts';

test('--help says what can be set, and starts nothing', async () => {
  const main = runProgram('main.ts', { PORT: 'nonsense' }, ['--help']);
  expect(await main.exited).toEqual({ code: 0, signal: null });
  expect(main.output()).toMatch(/^Starts the whole hub[^]*PORT[^]*DATA_DIR/);
});

test.each([
  [['--port', '5000'], {}, /Unknown option '--port'/],
  [[], { CACHE_MAX_AGE_S: 'soon' }, /CACHE_MAX_AGE_S: a number of seconds \(it is "soon"\)/],
  [[], { PORT: '70000' }, /PORT: a port from 1 to 65530.* \(it is "70000"\)/],
])('a wrong option or setting is refused with 2: %j %j', async (args, environment, message) => {
  const main = runProgram('main.ts', environment, args);
  expect(await main.exited).toEqual({ code: 2, signal: null });
  expect(main.output()).toMatch(message);
});

test('what the gateway would refuse is refused before anything is started', async () => {
  const main = runProgram('main.ts', { EXPLORER: 'maybe' });
  expect(await main.exited).toEqual({ code: 2, signal: null });
  expect(main.output()).not.toMatch(/PostgreSQL|starts on ports/);
});
