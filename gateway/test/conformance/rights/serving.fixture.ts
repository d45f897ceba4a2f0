import { errorCodes } from '@ortaq/schema/wire';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startSubgraphServer, type SubgraphServer } from '../hub.fixture.ts';
import { type Guarded, type GuardedCase, serveGuarded } from './guarded.fixture.ts';

/** Serves cases for one test each; after it, no ministry may have been asked or sent what it should not. */
export function serving(): (each: GuardedCase) => Promise<Guarded> {
  let server: SubgraphServer;
  const served: Guarded[] = [];
  beforeAll(async () => {
    server = await startSubgraphServer();
  });
  afterEach(async () => {
    const breaches = served.flatMap((each) => each.breaches);
    await Promise.all(served.splice(0).map((each) => each.stop()));
    expect(breaches).toEqual([]);
  });
  afterAll(() => server.stop());
  return async (each) => {
    const guarded = await serveGuarded(each, server);
    served.push(guarded);
    return guarded;
  };
}

/** The errors of fields that are kept from the caller. */
export const denied = (...paths: string[]): string[] => paths.map((path) => `${path} ${errorCodes.unauthorized}`);
