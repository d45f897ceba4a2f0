import { figures, kilobytes } from '../report/numbers.ts';
import { table } from '../report/table.ts';
import type { OneStatementResult } from './run.ts';

/** Part 2 as text. */
export function tellOneStatement(result: OneStatementResult): string {
  const { recommendations, measures, bytes, hub, statement, roundTrip, times, shares } = result;
  const data = `${recommendations} recommendations, ${measures} times a measure, ${kilobytes(bytes)}`;
  const compared = [
    ['the hub: gateway, four ministries, their databases', figures(hub)],
    ['one SQL statement in one database', figures(statement)],
    ['one HTTP round trip', figures(roundTrip)],
    ['the hub / (the statement + five round trips)', `${times.toFixed(2)}×`],
  ];
  const parts = [
    ...shares.fetches.map(({ name, p50 }) => [`  ${name}`, figures(p50)]),
    ['at least one ministry is asked', figures(shares.ministries)],
    ['none is: the gateway itself', figures(shares.gateway)],
    ['in all', figures(shares.total)],
  ];
  return [
    `The follow-up of ${data}; ${result.imported ?? 'nothing imported'}`,
    pairs('one request after the other', compared),
    pairs('where it goes, seen by proxies before the ministries', parts),
  ].join('\n\n');
}

const pairs = (head: string, rows: string[][]) =>
  table(rows, [
    { head, cell: ([name]) => name ?? '', side: 'left' },
    { head: 'p50 ms', cell: ([, value]) => value ?? '', side: 'right' },
  ]);
