import { fileURLToPath } from 'node:url';
import type { Logger } from '@ortaq/kit/process';
import { prepareDatabase } from '@ortaq/kit/subgraph';
import type { JusticeConfig } from './config.ts';
import { loadDemonstrationData } from './data/load.ts';
import type { Database } from './prisma.ts';

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const data = fileURLToPath(new URL('../data', import.meta.url));

/** Migrates justice's database and, where it is empty, loads the demonstration data. */
export async function prepareJustice(config: JusticeConfig, db: Database, log: Logger): Promise<void> {
  const isEmpty = async () => (await db.agency.count()) === 0;
  const load = () => loadDemonstrationData(db, data, config.REGISTER_FROM);
  await prepareDatabase({ url: config.DATABASE_URL, migrations, isEmpty, load, log });
}
