import type { TestProject } from 'vitest/node';
import { startHub } from './hub.fixture.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of a hub with the demonstration data that lives as long as the test run: for tests that only read. */
    hubPort: number;
    /** Its data folder. */
    hubFolder: string;
  }
}

/** One hub for all end-to-end tests that leave it as it is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hub = await startHub();
  project.provide('hubPort', hub.port);
  project.provide('hubFolder', hub.folder);
  return () => hub.stop();
}
