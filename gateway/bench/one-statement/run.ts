import { readFile } from 'node:fs/promises';
import { startHub } from '../hub/hub.ts';
import type { Roster } from '../processes/roster.ts';
import { inBench } from '../project.ts';
import { bodyOf } from '../scenarios/request.ts';
import { importRecommendations } from './import.ts';
import { measureAll, type Medians } from './measure.ts';
import { observe } from './observe.ts';
import type { Shares } from './shares.ts';

export interface OneStatementOptions {
  roster: Roster;
  folder: string;
  /** A UPR Info export to import; the one beside the project, if it is there, where it is null. */
  importFile: string | null;
  say: (line: string) => void;
}

export interface OneStatementResult extends Medians {
  /** What the import said; null where there was nothing to import. */
  imported: string | null;
  recommendations: number;
  measures: number;
  /** Of the answer. */
  bytes: number;
  /** The hub's time as a multiple of the statement's and five round trips'. */
  times: number;
  shares: Shares;
}

const variables = { first: 200, language: 'EN' };

/** The hub's plan has four steps, and its client's request makes five: so many round trips no hub could save. */
const roundTrips = 5;

/** Part 2: the follow-up of 200 recommendations from four ministries, against one statement in one database. */
export async function compareWithOneStatement(options: OneStatementOptions): Promise<OneStatementResult> {
  const { roster, say } = options;
  say('Part 2: the whole hub against one SQL statement');
  const hub = await startHub(roster, options.folder);
  const imported = await importRecommendations(hub, options.importFile, roster);
  say(`  the hub is ready; ${imported ?? 'there is nothing to import'}`);

  const query = await readFile(inBench('one-statement/follow-up.graphql'), 'utf8');
  const body = bodyOf({ query, operationName: 'FollowUp', variables });
  const { medians, answer } = await measureAll(hub, { body, variables, roster });
  say('  the hub, the statement and the round trip are measured');
  const shares = await observe(hub, { body, expected: answer }, options);
  await hub.stop();

  const { nodes } = answer.recommendations;
  return {
    imported,
    recommendations: nodes.length,
    measures: nodes.reduce((sum, { measures }) => sum + measures.length, 0),
    bytes: Buffer.byteLength(JSON.stringify(answer)),
    ...medians,
    times: medians.hub / (medians.statement + roundTrips * medians.roundTrip),
    shares,
  };
}
