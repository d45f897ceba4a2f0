import { stat } from 'node:fs/promises';
import type { Hub } from '../hub/hub.ts';
import type { Roster } from '../processes/roster.ts';
import { inProject } from '../project.ts';

/** A UPR Info export that may lie beside the project; it is not part of it. */
const besideProject = '../shared/data/upr-info/kazakhstan-cycles-1-2.csv';

/**
 * Imports recommendations into a running hub as `pnpm upr:import` does; gives the first of the tool's last words, null
 * where there is nothing to import.
 *
 * @param file path of an export; where it is null, the one beside the project.
 */
export async function importRecommendations(hub: Hub, file: string | null, roster: Roster): Promise<string | null> {
  const path = file ?? inProject(besideProject);
  if (file === null && !(await stat(path).catch(() => null))) return null;
  const withDatabase = [inProject('gateway/local/with-database.ts'), 'foreign-affairs'];
  const tool = await roster.start({
    name: 'the import',
    args: [...withDatabase, inProject('subgraphs/foreign-affairs/src/upr-import/main.ts'), path],
    environment: hub.environment,
    ready: /^\d+ rows read/m,
  });
  await tool.stop();
  return /^\d+ rows read.*/m.exec(tool.output())?.[0] ?? '';
}
