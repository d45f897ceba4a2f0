import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

type Migrations = Awaited<ReturnType<typeof readMigrations>>;

/**
 * Applies the migrations of `folder` (Prisma's layout) that the database has not had
 * yet, by Prisma's own engine in WebAssembly, so that `prisma migrate deploy` agrees.
 * It has its own short-lived pool: with the server's, the engine's end would end that.
 *
 * Returns the names of those applied.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  const pool = new pg.Pool({ connectionString: url });
  try {
    if (await isUpToDate(pool, migrationsList)) return [];
    const { SchemaEngine } = await import('@prisma/schema-engine-wasm');
    const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool)));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

/**
 * Sends a script as one. The adapter cuts it at every semicolon, those in functions and
 * comments too; PostgreSQL reads it rightly, and applies all of it or nothing.
 */
function wholeScripts(factory: PrismaPg): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
      };
      return adapter;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/**
 * Whether all migrations are there as they stand in the folder, by Prisma's own record
 * of names and checksums. Then the engine, which costs 0.3 s to load, has nothing to do.
 */
async function isUpToDate(pool: pg.Pool, { migrationDirectories }: Migrations): Promise<boolean> {
  const { rows: tables } = await pool.query(`SELECT to_regclass('_prisma_migrations') AS name`);
  if (tables[0]?.name === null) return false;
  const { rows } = await pool.query<{ name: string; checksum: string }>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  return migrationDirectories.every(({ path, migrationFile }) => {
    const checksum = createHash('sha256').update(migrationFile.content.value).digest('hex');
    return applied.get(path) === checksum;
  });
}

async function readMigrations(baseDir: string) {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.toSorted().map(async (path) => {
      const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
  const content = await readFile(join(baseDir, 'migration_lock.toml'), 'utf8').catch(() => null);
  return {
    baseDir,
    lockfile: { path: './migration_lock.toml', content },
    migrationDirectories,
    shadowDbInitScript: '',
  };
}
