import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '@ortaq/kit/process';
import { readTask } from '../src/exchange/command/options.ts';
import { runTask } from '../src/exchange/command/run.ts';
import { openServer } from './command/open-server.ts';
import { readExchangeLogConfig } from './config.ts';
import { gatewayKeyFiles } from './gateway-key.ts';
import { ensureHubDatabase, hubDatabaseAddress } from './postgres/hub-database.ts';
import { runToEnd } from './run-to-end.ts';
import { createReport } from './terminal/report.ts';

// pnpm exchange-log: on the database that is set, else on that of the hub of this machine.
const root = fileURLToPath(new URL('../..', import.meta.url));
// Standard output is the result's alone.
const report = createReport(process.stderr);

await runToEnd(async ({ asked }) => {
  const task = readTask(process.argv.slice(2));
  const config = readExchangeLogConfig();
  const folder = resolve(root, config.DATA_DIR);
  await using stack = new AsyncDisposableStack();
  const own = gatewayKeyFiles(folder).exchangeLog;
  const hasOwn = await stat(own).catch(() => undefined);
  return await runTask(task, {
    keyFile: config.EXCHANGE_LOG_KEY ?? (hasOwn ? own : null),
    path: (file) => resolve(config.INIT_CWD ?? process.cwd(), file),
    say: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
    async databaseUrl(asOwner) {
      const set = asOwner ? config.HUB_OWNER_DATABASE_URL : config.HUB_DATABASE_URL;
      if (set !== undefined) return set;
      if (!(await stat(join(folder, 'passwords.json')).catch(() => undefined))) {
        const setting = asOwner ? 'HUB_OWNER_DATABASE_URL' : 'HUB_DATABASE_URL';
        throw new Refusal(
          `There is no hub's data in ${folder}. Set DATA_DIR or ${setting}, or give a file by --export.`,
        );
      }
      const { port, started } = await openServer(folder, { report, asked }, stack);
      const { url, ownerUrl } = await (started ? ensureHubDatabase(started) : hubDatabaseAddress({ port, folder }));
      return asOwner ? ownerUrl : url;
    },
  });
});
