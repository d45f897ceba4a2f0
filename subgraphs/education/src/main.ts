import { runProcess } from '@ortaq/kit/process';
import { readEducationConfig } from './config.ts';
import { startEducation } from './server.ts';

await runProcess('education', (log) => startEducation(readEducationConfig(), log));
