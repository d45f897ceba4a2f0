import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '@ortaq/kit/process';
import { ministries } from '@ortaq/schema/ministries';
import { openDatabase } from './command/open-database.ts';
import { runScript } from './command/run-script.ts';
import { environmentForCommand, readLocalConfig } from './config.ts';
import { databases } from './database-names.ts';
import { runToEnd } from './run-to-end.ts';
import { createReport } from './terminal/report.ts';

const usage = `node gateway/local/with-database.ts <${ministries.join('|')}> <script.ts> [args…]`;
const root = fileURLToPath(new URL('../..', import.meta.url));
// Standard output is the script's alone.
const report = createReport(process.stderr);

await runToEnd(async (stop) => {
  const [name, path, ...args] = process.argv.slice(2);
  const ministry = ministries.find((known) => known === name);
  if (!ministry || !path) throw new Refusal(`Expected a ministry and a script:\n  ${usage}`);
  const config = readLocalConfig();
  const environment = environmentForCommand();
  const script = { path: resolve(path), args, cwd: config.INIT_CWD ?? process.cwd() };
  if (config.DATABASE_URL) return runScript({ ...script, environment }, stop);

  const folder = resolve(root, config.DATA_DIR);
  await using stack = new AsyncDisposableStack();
  const url = await openDatabase(folder, databases[ministry], { report, asked: stop.asked }, stack);
  const ours = { DATABASE_URL: url, PREPARE_DATABASE: 'true' };
  return await runScript({ ...script, environment: { ...environment, ...ours } }, stop);
});
