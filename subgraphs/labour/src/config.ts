import { readConfig } from '@ortaq/kit/process';
import { subgraphSettings } from '@ortaq/kit/subgraph';

export const readLabourConfig = () => readConfig(subgraphSettings, process.env);
