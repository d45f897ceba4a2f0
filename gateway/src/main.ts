import { runProcess } from '@ortaq/kit/process';
import { readCommandLine, usage } from './command-line.ts';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './server.ts';

if (process.argv.includes('--help')) process.stdout.write(usage);
else {
  await runProcess('gateway', async (log) => {
    const commandLine = readCommandLine(process.argv.slice(2));
    return startGateway(readGatewayConfig(process.env, commandLine), log);
  });
}
