import { type Citation, dayColumn } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { dialogueTables } from './dialogue-tables.ts';
import { readFiles } from './files.ts';
import { recommendationTables } from './recommendation-tables.ts';
import { stateTable } from './state-table.ts';

/** Loads foreign affairs' part of the demonstration data into its empty database, all or nothing. */
export async function loadDemonstrationData(db: Database, folder: string): Promise<Record<string, number>> {
  const { cite, reviews, states, themes, clusters, groups, recommendations, links, dialogue } = await readFiles(folder);
  const cited = <Row extends { sources: Citation[] }>(row: Row) => ({ ...row, sources: cite(row.sources) });
  const tables = recommendationTables(recommendations, links, cite);
  const { persons, meetings, participations, statements, statementGroups, proposals, instruments } = dialogueTables(
    dialogue,
    cite,
  );

  await db.$transaction([
    db.review.createMany({
      data: reviews.map(cited).map(({ official, ...row }) => ({
        ...row,
        heldFrom: dayColumn(row.heldOn?.date),
        ...(official && { official: { ...official, source: official.source && cite([official.source])[0] } }),
      })),
    }),
    db.state.createMany({ data: stateTable(states.map(cited)) }),
    db.theme.createMany({ data: themes.map(cited) }),
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
    db.person.createMany({ data: persons }),
    db.meeting.createMany({ data: meetings }),
    db.participation.createMany({ data: participations }),
    db.statement.createMany({ data: statements }),
    db.statementGroup.createMany({ data: statementGroups }),
    db.proposal.createMany({ data: proposals }),
    db.instrument.createMany({ data: instruments }),
  ]);
  return {
    reviews: reviews.length,
    recommendations: recommendations.length,
    links: links.length,
    states: states.length,
    meetings: meetings.length,
    persons: persons.length,
  };
}
