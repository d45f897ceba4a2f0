import type { Import } from './import-export.ts';
import type { Outcome } from './upr-import.service.ts';

/** A whole export of the database has 60,000 rows, of which all but 327 are about other States. */
const mostFaults = 100;

/** What a person has to look at: bad rows with their lines, what was kept though it is doubtful. */
export function complaints({ rows, faults, warnings, outcome }: Import): string[] {
  const more = faults.length - mostFaults;
  return [
    ...faults.slice(0, mostFaults).map(({ line, reason }) => `line ${line}: ${reason}`),
    ...(more > 0 ? [`… and ${more} more`] : []),
    ...warnings.map((warning) => `Note: ${warning}`),
    ...(outcome === null
      ? [
          `Nothing was kept: ${faults.length} of ${rows} rows cannot be taken. Mend them, or leave them out with --skip-bad.`,
        ]
      : []),
  ];
}

/** What was imported, in all and by review. */
export function summary({ rows, faults, taken, recommendations }: Import, outcome: Outcome): string[] {
  const leftOut = faults.length > 0 ? `, ${faults.length} left out` : '';
  const byReview = Map.groupBy(taken, ({ review }) => review);
  return [
    `${rows} rows read${leftOut}, ${recommendations.length} recommendations: ${told(outcome)}`,
    ...[...byReview.keys()].toSorted().map((review) => {
      const facts = byReview.get(review) ?? [];
      const count = recommendations.filter((one) => one.review === review).length;
      return `${review}: ${facts.length} rows (${byPosition(facts)}), ${count} recommendations`;
    }),
  ];
}

function told({ created, changed, unchanged }: Outcome): string {
  if (created + changed === 0) return '0 new, 0 changed: nothing changes';
  return `${created} new, ${changed} merged${unchanged > 0 ? `, ${unchanged} unchanged` : ''}`;
}

function byPosition(facts: Import['taken']): string {
  const names = {
    SUPPORTED: 'supported',
    PARTIALLY_SUPPORTED: 'supported in part',
    NOTED: 'noted',
    PENDING: 'pending',
  };
  const counted = Object.entries(names).map(([position, name]) => [
    facts.filter((fact) => fact.position === position).length,
    name,
  ]);
  const pledges = facts.filter(({ kind }) => kind === 'VOLUNTARY_PLEDGE').length;
  return [...counted, [pledges, 'pledged'] as const]
    .filter(([count]) => count !== 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}
