import { readConfig } from '@ortaq/kit/process';
import { subgraphSettings } from '@ortaq/kit/subgraph';
import { z } from 'zod';

const settings = subgraphSettings.extend({
  /**
   * Folders of other owners' demonstration data, separated by commas: the register is
   * filled from the same files as the owners, until they register their measures themselves.
   */
  REGISTER_FROM: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((folder) => folder !== '')),
});

export type JusticeConfig = z.output<typeof settings>;

export const readJusticeConfig = () => readConfig(settings, process.env);
