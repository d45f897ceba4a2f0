import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/**
 * Writes the migration that leads from the models as last committed to those in the
 * work tree, for a person to read and complete. Models are compared with models: the
 * engine in WebAssembly cannot describe a database of PostgreSQL 18, it only wants one
 * to talk to.
 *
 * Returns the new file, or null where nothing changed.
 */
export async function draftMigration(url: string, folder: string, name: string): Promise<string | null> {
  const paths = readdirSync(folder)
    .filter((file) => file.endsWith('.prisma'))
    .map((file) => realpathSync(join(folder, file)));
  const now = paths.map((path) => ({ path, content: readFileSync(path, 'utf8') }));
  const before = committed(join(folder, 'schema.prisma')).length === 0 ? [] : paths.flatMap(committed);
  const script = await migrationScript(url, before, now);
  if (script === null) return null;
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = join(folder, 'migrations', `${stamp}_${name}`, 'migration.sql');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(join(folder, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n');
  await writeFile(file, script);
  return file;
}

interface ModelFile {
  path: string;
  content: string;
}

/** The SQL that leads from models to models, from none where `before` is empty; null where nothing changed. */
export async function migrationScript(url: string, before: ModelFile[], now: ModelFile[]): Promise<string | null> {
  const pool = new pg.Pool({ connectionString: url });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    const { stdout } = await engine.diff({
      from: before.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before },
      to: { tag: 'schemaDatamodel', files: now },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return !stdout || stdout.includes('This is an empty migration') ? null : stdout;
  } finally {
    await pool.end();
  }
}

function committed(path: string): ModelFile[] {
  try {
    const git = ['show', `HEAD:./${basename(path)}`];
    return [{ path, content: execFileSync('git', git, { cwd: dirname(path), encoding: 'utf8', stdio: 'pipe' }) }];
  } catch {
    return [];
  }
}
