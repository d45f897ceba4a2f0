import { Refusal } from '@ortaq/kit/process';
import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

test('without arguments the environment decides everything', () => {
  expect(readCommandLine([])).toEqual({ help: false, open: false, settings: {} });
});

test('a supergraph and a port stand in for the variables of these names', () => {
  expect(readCommandLine(['--supergraph', 'other.graphql', '--port', '4100', '--open'])).toEqual({
    help: false,
    open: true,
    settings: { SUPERGRAPH: 'other.graphql', PORT: '4100' },
  });
});

test('a contract stands in for the variable of this name', () => {
  expect(readCommandLine(['--contract', 'public'])).toEqual({
    help: false,
    open: false,
    settings: { CONTRACT: 'public' },
  });
});

test.each([['--prot', '1'], ['extra'], ['--port'], ['--contract']])('%s is refused with the usage', (...args) => {
  const read = () => readCommandLine(args);
  expect(read).toThrow(Refusal);
  expect(read).toThrow(/--supergraph FILE/);
});
