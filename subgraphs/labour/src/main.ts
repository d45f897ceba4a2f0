import { runProcess } from '@ortaq/kit/process';
import { readLabourConfig } from './config.ts';
import { startLabour } from './server.ts';

await runProcess('labour', (log) => startLabour(readLabourConfig(), log));
