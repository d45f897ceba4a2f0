import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ministries } from '@ortaq/schema/ministries';
import { readGatewayConfig } from '../src/config.ts';
import { followUpSummary } from '../src/follow-up/summary.ts';
import { environmentForProcesses, readLocalConfig } from './config.ts';
import { makeExchangeLogKey, makeGatewayKey } from './gateway-key.ts';
import { startHub } from './hub.ts';
import type { Database } from './database-names.ts';
import { hubProcesses } from './hub-processes.ts';
import { help, readOptions } from './options.ts';
import { portsFrom } from './ports.ts';
import { generate } from './prepare/generate.ts';
import type { DatabaseUrls } from './postgres/databases.ts';
import type { HubDatabase } from './postgres/hub-database.ts';
import { runToEnd } from './run-to-end.ts';
import { aborted } from './stop-signals.ts';
import { createReport } from './terminal/report.ts';
import { tokenExamples } from './token/examples.ts';
import { makeIssuerKey } from './token/issuer-key.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = createReport(process.stdout, [...ministries, 'gateway']);

await runToEnd(async ({ asked, hurried }) => {
  if (readOptions(process.argv.slice(2)).help) {
    report.say(help);
    return 0;
  }
  const config = readLocalConfig();
  const folder = resolve(root, config.DATA_DIR);
  const ports = portsFrom(config.PORT);
  const environment = environmentForProcesses();
  // What the gateway would refuse is refused before anything is started.
  const { explorer } = readGatewayConfig(environment, { settings: {}, open: false });
  asked.addEventListener('abort', () => report.say(`${asked.reason.message}: stopping in order`));
  report.say(
    `Ortaq starts on ports ${ports.gateway} to ${Math.max(...Object.values(ports))}, with its data in ${folder}`,
  );

  // An install that has nothing to do does not look whether a pull changed what code is made from.
  const generating = performance.now();
  if (await generate(root)) report.step('Database clients and types generated', generating);

  await using stack = new AsyncDisposableStack();
  // The first to be put on the stack comes last.
  stack.defer(() => {
    if (asked.aborted) report.say('Everything is stopped');
  });
  const processes = async (databaseUrls: DatabaseUrls<Database>, hubDatabase: HubDatabase) => {
    await makeGatewayKey(folder);
    await makeExchangeLogKey(folder);
    await makeIssuerKey(folder);
    return hubProcesses({ root, folder, ports, databaseUrls, hubDatabase, environment });
  };
  await startHub({ folder, ports, processes, report, asked, hurried }, stack);

  const address = `http://localhost:${ports.gateway}`;
  const url = `${address}/graphql`;
  report.say(await followUpSummary(url).catch((error: Error) => `The follow-up cannot be read now: ${error.message}`));
  report.say(tokenExamples(url, config.DATA_DIR));
  if (explorer) report.say(`For a browser: ${address}/`);
  report.say(`Ortaq is ready: ${url}`);

  await aborted(asked);
  return 0;
});
