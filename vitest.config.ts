import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Two entry points of graphql load as two modules, whose types then do not know each other.
const graphql = fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url));
const alias = [{ find: /^graphql$/, replacement: graphql }];
const ignored = ['**/node_modules/**', '**/generated/**', 'gateway/bench/**'];

// They stand in for a module, which whoever shares their process would meet.
const mocking = [
  'gateway/src/engine/engine.test.ts',
  'gateway/src/engine/serve/served.test.ts',
  'gateway/test/conformance/**/*.test.ts',
];

// Threads and processes that tests start load the same code hundreds of times: each run compiles it once. What tests copy
// elsewhere would stay in a folder that outlives the run.
if (process.env['NODE_COMPILE_CACHE'] === undefined) {
  const compiled = mkdtempSync(join(tmpdir(), 'ortaq-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = compiled;
  process.once('exit', () => rmSync(compiled, { recursive: true, force: true }));
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['**/*.test.ts'],
          exclude: [...ignored, ...mocking, '**/*.integration.test.ts', '**/*.e2e.test.ts'],
          // Loading what they test takes longer than most of them.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'unit-mocking',
          sequence: { groupOrder: 0 },
          include: mocking,
          exclude: ignored,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          sequence: { groupOrder: 1 },
          // Prisma's migration engine is WebAssembly.
          execArgv: ['--disable-warning=ExperimentalWarning'],
          include: ['**/*.integration.test.ts'],
          globalSetup: 'gateway/test/postgres.setup.ts',
          exclude: ignored,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'end-to-end',
          // By themselves: they take times and memory of the whole hub.
          sequence: { groupOrder: 2 },
          include: ['**/*.e2e.test.ts'],
          globalSetup: 'gateway/test/hub.setup.ts',
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
