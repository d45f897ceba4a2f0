import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../local/ports.ts';
import { startPostgres } from '../local/postgres/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's address of a PostgreSQL server that lives as long as the test run. */
    postgresUrl: string;
  }
}

/** One throw-away server for all integration tests of a run; each makes databases of its own on it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'ortaq-tests-'));
  const postgres = await startPostgres({ folder, port: await freePort(), throwAway: true });
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
