import pg from 'pg';
import { databaseAddress, type Server } from './databases.ts';
import { readSecrets } from './secrets.ts';

/** The hub's own database: by the role that gateways have, and by its owner. */
export interface HubDatabase {
  url: string;
  ownerUrl: string;
}

const database = 'hub';
const owner = 'hub_owner';

/** The addresses of the hub's database on a local server. */
export async function hubDatabaseAddress({ port, folder }: Omit<Server, 'url'>): Promise<HubDatabase> {
  const passwords = await readSecrets(folder, [database, owner]);
  return {
    url: databaseAddress(port, database, passwords[database]),
    ownerUrl: databaseAddress(port, owner, passwords[owner], database),
  };
}

/**
 * Makes the hub's database where it is missing, with two roles: the owner, and the one by which gateways work, which may
 * do what the owner grants it. It is closed to all others. May be run again.
 */
export async function ensureHubDatabase(server: Server): Promise<HubDatabase> {
  const passwords = await readSecrets(server.folder, [database, owner]);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    for (const role of [database, owner] as const) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
    }
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    await client.query(
      `REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${database} TO ${database}`,
    );
  } finally {
    await client.end();
  }
  return hubDatabaseAddress(server);
}
