import { runProcess } from '@ortaq/kit/process';
import { readJusticeConfig } from './config.ts';
import { startJustice } from './server.ts';

await runProcess('justice', (log) => startJustice(readJusticeConfig(), log));
