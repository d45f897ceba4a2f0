import { runProcess } from '@ortaq/kit/process';
import { readForeignAffairsConfig } from './config.ts';
import { startForeignAffairs } from './server.ts';

await runProcess('foreign-affairs', (log) => startForeignAffairs(readForeignAffairsConfig(), log));
