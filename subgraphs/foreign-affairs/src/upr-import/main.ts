import { createPool } from '@ortaq/kit/database';
import { createLogger, Refusal } from '@ortaq/kit/process';
import { readImportConfig } from '../config.ts';
import { prepareForeignAffairs } from '../prepare.ts';
import { connectPrisma } from '../prisma.ts';
import { type Command, readCommandLine, usage } from './command-line.ts';
import { importExport } from './import-export.ts';
import { createProgress } from './progress.ts';
import { complaints, summary } from './report.ts';
import { createUprImportService } from './upr-import.service.ts';

const progress = createProgress(process.stderr);

// The engine that migrates leaves a timer of ten seconds behind, which an exit by itself would wait for.
process.exit(await main(process.argv.slice(2)));

async function main(args: string[]): Promise<number> {
  try {
    const command = readCommandLine(args);
    if (command !== null) return await run(command);
    console.log(usage);
    return 0;
  } catch (error) {
    progress.clear();
    console.error(error instanceof Refusal ? error.message : error);
    return error instanceof Refusal ? 2 : 1;
  }
}

async function run(command: Command): Promise<number> {
  const config = readImportConfig();
  const log = createLogger('upr-import', { LOG_LEVEL: 'error' });
  const pool = createPool(config.DATABASE_URL, log);
  const db = connectPrisma(pool);
  const service = createUprImportService(db);
  try {
    progress.tell('Opening the database');
    await pool.query('SELECT 1').catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(`The database of DATABASE_URL cannot be opened (${error.code ?? error.message}).`);
    });
    if (config.PREPARE_DATABASE) await prepareForeignAffairs(config.DATABASE_URL, db, log);
    if (!(await service.isPrepared())) {
      throw new Refusal('The database holds no reviews yet: start the hub once, or set PREPARE_DATABASE=true.');
    }
    const result = await importExport(service, command, progress.tell);
    progress.clear();
    for (const line of complaints(result)) console.error(line);
    if (result.outcome === null) return 1;
    for (const line of summary(result, result.outcome)) console.log(line);
    return 0;
  } finally {
    await pool.end();
  }
}
