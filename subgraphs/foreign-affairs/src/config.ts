import { readConfig } from '@ortaq/kit/process';
import { subgraphSettings } from '@ortaq/kit/subgraph';

export const readForeignAffairsConfig = () => readConfig(subgraphSettings, process.env);

/** What an import reads of the same environment. */
export const readImportConfig = () =>
  readConfig(subgraphSettings.pick({ DATABASE_URL: true, PREPARE_DATABASE: true }), process.env);
