import type { Hit, Indicator, LocalizedText, PartialDate, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Plan, PlanSection } from '../generated/prisma/client.ts';
import type { PlanStatus } from '../generated/prisma/enums.ts';

/** What one source says of how far a plan has come; a list of these is one JSON column. */
export type PlanStatement = {
  status: PlanStatus;
  asOf: PartialDate;
  place: 'TEXT' | 'HEADLINE';
  source: SourceRef;
};

export type PlanRow = Stored<
  Plan,
  {
    title: LocalizedText;
    statements: PlanStatement[];
    indicators: Indicator[];
    subjects: LocalizedText[];
    sources: SourceRef[];
  }
>;

export type PlanHit = Hit<PlanRow>;

export type PlanSectionRow = Stored<PlanSection, { title: LocalizedText }>;

/** Statements by the day they are for; those that cannot be dated come last, in the order given. */
export function oldestFirst(statements: readonly PlanStatement[]): PlanStatement[] {
  const day = ({ asOf }: PlanStatement) => asOf.date ?? '~';
  return statements.toSorted((one, other) => (day(one) === day(other) ? 0 : day(one) < day(other) ? -1 : 1));
}

/** Where a plan is searched in: as its column `search` has it. */
export function planFields({ title }: PlanRow): SearchField[] {
  return [{ field: 'title', text: title }];
}
