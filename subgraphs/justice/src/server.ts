import { createPool } from '@ortaq/kit/database';
import type { Logger } from '@ortaq/kit/process';
import { type Clock, startSubgraph, systemClock } from '@ortaq/kit/subgraph';
import type { JusticeConfig } from './config.ts';
import { createContext } from './context.ts';
import { prepareJustice } from './prepare.ts';
import { connectPrisma } from './prisma.ts';
import { resolvers } from './resolvers.ts';
import { createServices } from './services.ts';

/** Starts justice's subgraph; with PREPARE_DATABASE it migrates and fills its database first. */
export async function startJustice(config: JusticeConfig, log: Logger, clock: Clock = systemClock) {
  const pool = createPool(config.DATABASE_URL, log);
  const db = connectPrisma(pool);
  if (config.PREPARE_DATABASE) await prepareJustice(config, db, log);
  const services = createServices(db, clock);
  return startSubgraph({
    ministry: 'justice',
    config,
    log,
    resolvers,
    context: (asker) => createContext(services, clock, asker),
    ready: () => pool.query('SELECT 1'),
    close: () => pool.end(),
  });
}
