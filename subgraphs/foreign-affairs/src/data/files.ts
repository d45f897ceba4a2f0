import { readRows, readSources } from '@ortaq/kit/subgraph';
import * as shapes from './shapes.ts';

/** Foreign affairs' part of the demonstration data as its files have it, and what turns a citation into a source. */
export async function readFiles(folder: string) {
  const [cite, reviews, states, themes, clusters, groups, recommendations, links] = await Promise.all([
    readSources(folder),
    readRows(folder, 'reviews.json', shapes.review),
    readRows(folder, 'states.json', shapes.state),
    readRows(folder, 'themes.json', shapes.theme),
    readRows(folder, 'clusters.json', shapes.cluster),
    readRows(folder, 'affected-groups.json', shapes.affectedGroup),
    readRows(folder, 'recommendations.json', shapes.recommendation),
    readRows(folder, 'links.json', shapes.link),
  ]);
  const [persons, meetings, proposals, instruments] = await Promise.all([
    readRows(folder, 'persons.json', shapes.person),
    readRows(folder, 'meetings.json', shapes.meeting),
    readRows(folder, 'proposals.json', shapes.proposal),
    readRows(folder, 'instruments.json', shapes.instrument),
  ]);
  return {
    cite,
    reviews,
    states,
    themes,
    clusters,
    groups,
    recommendations,
    links,
    dialogue: { persons, meetings, proposals, instruments },
  };
}

export type Files = Awaited<ReturnType<typeof readFiles>>;
