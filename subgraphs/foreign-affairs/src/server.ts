import { createPool } from '@ortaq/kit/database';
import type { Logger } from '@ortaq/kit/process';
import { type Clock, startSubgraph, type SubgraphConfig, systemClock } from '@ortaq/kit/subgraph';
import { createContext } from './context.ts';
import { prepareForeignAffairs } from './prepare.ts';
import { connectPrisma } from './prisma.ts';
import { resolvers } from './resolvers.ts';
import { createServices } from './services.ts';

/** Starts foreign affairs' subgraph; with PREPARE_DATABASE it migrates and fills its database first. */
export async function startForeignAffairs(config: SubgraphConfig, log: Logger, clock: Clock = systemClock) {
  const pool = createPool(config.DATABASE_URL, log);
  const db = connectPrisma(pool);
  if (config.PREPARE_DATABASE) await prepareForeignAffairs(config.DATABASE_URL, db, log);
  const services = createServices(db);
  return startSubgraph({
    ministry: 'foreign-affairs',
    config,
    log,
    resolvers,
    context: (asker, asked) => createContext(services, clock, { asker, asked }),
    ready: () => pool.query('SELECT 1'),
    close: () => pool.end(),
  });
}
