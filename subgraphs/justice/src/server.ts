import { fileURLToPath } from 'node:url';
import { createPool } from '@ortaq/kit/database';
import type { Logger, Running } from '@ortaq/kit/process';
import { type Clock, prepareDatabase, startSubgraph, systemClock } from '@ortaq/kit/subgraph';
import type { JusticeConfig } from './config.ts';
import { createContext } from './context.ts';
import { loadDemonstrationData } from './data/load.ts';
import { connectPrisma } from './prisma.ts';
import { resolvers } from './resolvers.ts';
import { createServices } from './services.ts';

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const data = fileURLToPath(new URL('../data', import.meta.url));

/** Starts justice's subgraph; with PREPARE_DATABASE it migrates and fills its database first. */
export async function startJustice(config: JusticeConfig, log: Logger, clock: Clock = systemClock): Promise<Running> {
  const pool = createPool(config.DATABASE_URL, log);
  const db = connectPrisma(pool);
  if (config.PREPARE_DATABASE) {
    const isEmpty = async () => (await db.agency.count()) === 0;
    const load = () => loadDemonstrationData(db, data, config.REGISTER_FROM);
    await prepareDatabase({ url: config.DATABASE_URL, migrations, isEmpty, load, log });
  }
  const services = createServices(db, clock);
  return startSubgraph({
    ministry: 'justice',
    config,
    log,
    resolvers,
    context: () => createContext(services, clock),
    ready: () => pool.query('SELECT 1'),
    close: () => pool.end(),
  });
}
