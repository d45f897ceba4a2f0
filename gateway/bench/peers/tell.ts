import { figures, kilobytes, times } from '../report/numbers.ts';
import { type Column, table } from '../report/table.ts';
import { type Growth, growthOf } from './growth.ts';
import type { PeersResult } from './run.ts';
import type { Row } from './summary.ts';

const costs: Column<Row>[] = [
  { head: '', cell: ({ title }) => title, side: 'left' },
  { head: 'CPU ms', cell: ({ cpu }) => figures(cpu), side: 'right' },
  { head: '/ floor', cell: ({ timesFloor }) => times(timesFloor), side: 'right' },
  { head: '/ stock', cell: ({ timesStock }) => times(timesStock), side: 'right' },
  { head: 'requests/s', cell: ({ requestsPerSecond }) => figures(requestsPerSecond), side: 'right' },
  { head: 'p50 ms', cell: ({ p50 }) => figures(p50), side: 'right' },
  { head: 'p99 ms', cell: ({ p99 }) => figures(p99), side: 'right' },
  { head: 'fetches', cell: ({ fetches }) => String(fetches), side: 'right' },
  { head: 'answer', cell: ({ bytes }) => kilobytes(bytes), side: 'right' },
  { head: '', cell: ({ fault }) => (fault ? `WRONG: ${fault}` : ''), side: 'left' },
];

const growths: Column<Growth>[] = [
  { head: 'CPU for twice the list', cell: ({ title }) => title, side: 'left' },
  { head: 'a2 / a', cell: (growth) => times(growth.times.a2 ?? null), side: 'right' },
  { head: 'b2 / b', cell: (growth) => times(growth.times.b2 ?? null), side: 'right' },
];

const peaks: Column<PeersResult['memory'][number]>[] = [
  { head: 'most memory resident, over all scenarios', cell: ({ title }) => title, side: 'left' },
  { head: 'MB', cell: ({ peak }) => peak.toFixed(0), side: 'right' },
];

const heading = `CPU is the gateway's process's for one request: all its threads, and its children. 8 connections, each
with its next request as soon as it has the last answer. Medians over the rounds; ratios are medians of
each round's. Requests share no fetches (SHARED_FETCHES=off), but in the row that says so.`;

/** Part 1 as text. */
export function tellPeers({ scenarios, rows, memory, unknown }: PeersResult): string {
  const tables = scenarios.map(({ name, title }) => {
    const ofScenario = rows.filter(({ scenario }) => scenario === name);
    return `(${name}) ${title}\n${table(ofScenario, costs)}`;
  });
  const growth = growthOf(rows);
  const asked = unknown.map((what) => `Asked under load alone, and not answered: ${what}`);
  return [
    heading,
    ...tables,
    ...(growth.length > 0 ? [table(growth, growths)] : []),
    table(memory, peaks),
    ...asked,
  ].join('\n\n');
}
