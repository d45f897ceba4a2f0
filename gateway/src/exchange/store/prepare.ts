import { fileURLToPath } from 'node:url';
import { migrate } from '@ortaq/kit/database';

/** The role by which gateways work, whose rights the migrations grant. The database's owner is another. */
export const workingRole = 'hub';

const migrations = fileURLToPath(new URL('migrations', import.meta.url));

/** Brings the hub's database up to date, by its owner's address. Returns the names of the migrations applied. */
export function prepareHubDatabase(ownerUrl: string): Promise<string[]> {
  return migrate(ownerUrl, migrations);
}
