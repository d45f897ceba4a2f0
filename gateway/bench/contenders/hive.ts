import { inBench } from '../project.ts';
import type { Contender } from './contender.ts';

/** Hive Gateway as its command line starts it, with one worker. */
const gateway =
  (...options: string[]): Contender['program'] =>
  ({ port, supergraph }) => ({
    args: [
      inBench('node_modules/@graphql-hive/gateway/dist/bin.js'),
      'supergraph',
      supergraph,
      '--host=127.0.0.1',
      `--port=${port}`,
      '--fork=1',
      ...options,
    ],
    environment: { NODE_ENV: 'production' },
    ready: /Listening on/,
  });

export const hive: Contender = {
  name: 'hive',
  title: 'Hive Gateway',
  byDefault: true,
  program: gateway(),
};

/** The same with the planner of Hive Router, which is written in Rust. */
export const hiveWithRust: Contender = {
  name: 'hive-rust',
  title: 'Hive Gateway, Rust planner',
  byDefault: true,
  program: gateway('--hive-router-runtime'),
};
