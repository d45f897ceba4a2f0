import { createPool, type Pool } from '../database/index.ts';
import { createLogger, type Logger } from '../process/index.ts';
import type { Asker, Clock, RunningSubgraph, SubgraphConfig } from '../subgraph/index.ts';
import { createTestDatabase } from './database.ts';
import { type Answer, askSubgraph } from './request.ts';
import { createTestSigner } from './signer.ts';

/** The day on which tests of ministries stand, unless they say another. */
export const testClock: Clock = () => new Date('2026-11-22T06:00:00Z');

/** A ministry's subgraph in this process, on a database of its own with the demonstration data. */
export interface TestSubgraph<Database> {
  url: string;
  db: Database;
  /** Asks as the gateway does: for the public, unless someone else is named. */
  ask: <Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    asker?: Partial<Asker>,
  ) => Promise<Answer<Data>>;
  stop: () => Promise<void>;
}

export async function startTestSubgraph<Database>(options: {
  name: string;
  start: (config: SubgraphConfig, log: Logger, clock: Clock) => Promise<RunningSubgraph>;
  connect: (pool: Pool) => Database;
}): Promise<TestSubgraph<Database>> {
  const log = createLogger('test', { LOG_LEVEL: 'silent' });
  const database = await createTestDatabase(options.name);
  const signer = await createTestSigner();
  const config = {
    HOST: '127.0.0.1',
    PORT: 0,
    DATABASE_URL: database.url,
    GATEWAY_KEYS: signer.keys,
    PREPARE_DATABASE: true,
  };
  const server = await options.start(config, log, testClock);
  const pool = createPool(database.url, log);
  return {
    url: database.url,
    db: options.connect(pool),
    async ask(query, variables, asker) {
      return askSubgraph(server.port, await signer.sign(server.ministry, asker), { query, variables });
    },
    stop: async () => {
      await server.stop();
      await signer.remove();
      await pool.end();
      await database.drop();
    },
  };
}
