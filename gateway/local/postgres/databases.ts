import pg from 'pg';
import { readSecrets } from './secrets.ts';

export interface Server {
  /** A superuser's address. */
  url: string;
  port: number;
  /** Where the roles' passwords are kept. */
  folder: string;
}

/** The address of a role's own database, which has the role's name. */
export type DatabaseUrls<Role extends string> = Record<Role, string>;

/**
 * Makes one role and one database of the same name for each of `roles`, where they are
 * missing, and closes every database to all but its owner: PostgreSQL answers any other
 * role with 42501. Passwords follow the data folder's, so both may be run again.
 */
export async function ensureDatabases<Role extends string>(server: Server, roles: Role[]): Promise<DatabaseUrls<Role>> {
  const passwords = await readSecrets(server.folder, roles);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const existing = await client.query<{ name: string }>(
      `SELECT 'role ' || rolname AS name FROM pg_roles UNION SELECT 'database ' || datname FROM pg_database`,
    );
    const names = new Set(existing.rows.map(({ name }) => name));
    for (const role of roles) {
      const verb = names.has(`role ${role}`) ? 'ALTER' : 'CREATE';
      await client.query(`${verb} ROLE ${quoted(role)} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
      if (!names.has(`database ${role}`)) await client.query(`CREATE DATABASE ${quoted(role)} OWNER ${quoted(role)}`);
    }
    const closed = ['postgres', 'template1', ...roles];
    await client.query(closed.map((name) => `REVOKE CONNECT ON DATABASE ${quoted(name)} FROM PUBLIC`).join(';'));
  } finally {
    await client.end();
  }
  const urls = roles.map((role) => [role, databaseAddress(server.port, role, passwords[role])]);
  return Object.fromEntries(urls) as DatabaseUrls<Role>;
}

/** The address of a database on a local server, by default the role's own. Passwords need no escaping (see secrets). */
export function databaseAddress(port: number, role: string, password: string, database = role): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

const quoted = (name: string) => pg.escapeIdentifier(name);
