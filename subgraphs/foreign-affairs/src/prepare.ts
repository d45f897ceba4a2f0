import { fileURLToPath } from 'node:url';
import type { Logger } from '@ortaq/kit/process';
import { prepareDatabase } from '@ortaq/kit/subgraph';
import { loadDemonstrationData } from './data/load.ts';
import type { Database } from './prisma.ts';

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const data = fileURLToPath(new URL('../data', import.meta.url));

/** Migrates foreign affairs' database and, where it is empty, loads the demonstration data. */
export async function prepareForeignAffairs(url: string, db: Database, log: Logger): Promise<void> {
  const isEmpty = async () => (await db.review.count()) === 0;
  await prepareDatabase({ url, migrations, isEmpty, load: () => loadDemonstrationData(db, data), log });
}
