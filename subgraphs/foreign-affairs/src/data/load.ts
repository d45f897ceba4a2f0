import { type Citation, dayColumn, readRows, readSources } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { recommendationTables } from './recommendation-tables.ts';
import * as shapes from './shapes.ts';

/** Loads foreign affairs' part of the demonstration data into its empty database, all or nothing. */
export async function loadDemonstrationData(db: Database, folder: string): Promise<Record<string, number>> {
  const cite = await readSources(folder);
  const [reviews, states, themes, clusters, groups, recommendations, links, meetings, proposals, instruments] =
    await Promise.all([
      readRows(folder, 'reviews.json', shapes.review),
      readRows(folder, 'states.json', shapes.state),
      readRows(folder, 'themes.json', shapes.theme),
      readRows(folder, 'clusters.json', shapes.cluster),
      readRows(folder, 'affected-groups.json', shapes.affectedGroup),
      readRows(folder, 'recommendations.json', shapes.recommendation),
      readRows(folder, 'links.json', shapes.link),
      readRows(folder, 'meetings.json', shapes.meeting),
      readRows(folder, 'proposals.json', shapes.proposal),
      readRows(folder, 'instruments.json', shapes.instrument),
    ]);
  const cited = <Row extends { sources: Citation[] }>(row: Row) => ({ ...row, sources: cite(row.sources) });
  const tables = recommendationTables(recommendations, links, cite);

  await db.$transaction([
    db.review.createMany({
      data: reviews.map(cited).map(({ official, ...row }) => ({
        ...row,
        heldFrom: dayColumn(row.heldOn?.date),
        ...(official && { official: { ...official, source: official.source && cite([official.source])[0] } }),
      })),
    }),
    db.state.createMany({ data: states }),
    db.theme.createMany({ data: themes }),
    db.cluster.createMany({ data: clusters.map(cited) }),
    db.affectedGroup.createMany({ data: groups.map(cited) }),
    db.recommendation.createMany({ data: tables.recommendations }),
    db.identifier.createMany({ data: tables.identifiers }),
    db.recommendationState.createMany({ data: tables.states }),
    db.recommendationTheme.createMany({ data: tables.themes }),
    db.recommendationCluster.createMany({ data: tables.clusters }),
    db.recommendationGroup.createMany({ data: tables.groups }),
    db.positionStatement.createMany({ data: tables.positions }),
    db.measureLink.createMany({ data: tables.links }),
    db.meeting.createMany({
      data: meetings.map(cited).map(({ organiser, participants, ...row }) => ({
        ...row,
        heldFrom: dayColumn(row.heldOn?.date),
        organiserId: organiser ?? null,
        participantIds: participants,
      })),
    }),
    db.proposal.createMany({
      data: proposals
        .map(cited)
        .map(({ by, meeting, ...row }) => ({ ...row, byId: by ?? null, meetingId: meeting ?? null })),
    }),
    db.instrument.createMany({ data: instruments.map(cited) }),
  ]);
  return {
    reviews: reviews.length,
    recommendations: recommendations.length,
    links: links.length,
    states: states.length,
  };
}
