import { readConfig } from '@ortaq/kit/process';
import { subgraphSettings } from '@ortaq/kit/subgraph';

export const readEducationConfig = () => readConfig(subgraphSettings, process.env);
