import { type Citation, dayColumn, indicatorValues, type SourceRef } from '@ortaq/kit/subgraph';
import type { z } from 'zod';
import type * as shapes from './shapes.ts';

type Cite = (citations: Citation[]) => SourceRef[];

/** An agency's row, ready for `createMany`. */
export function agencyRow(agency: z.output<typeof shapes.agency>, cite: Cite) {
  const { parent, members, observers, successors, validFrom, validTo, sources, ...same } = agency;
  return {
    ...same,
    parentId: parent ?? null,
    memberIds: members,
    observerIds: observers,
    successorIds: successors,
    validFrom: dayColumn(validFrom),
    validTo: dayColumn(validTo),
    sources: cite(sources),
  };
}

/** A legal act's row; the plan that it carries out is set once the plans are there, which refer to acts. */
export function legalActRow(act: z.output<typeof shapes.legalAct>, cite: Cite) {
  const { carriesOut: _, indicators, sources, ...same } = act;
  return { ...same, indicators: indicatorValues(indicators, cite), sources: cite(sources) };
}

/** A plan's row, without its sections. */
export function planRow(plan: z.output<typeof shapes.plan>, cite: Cite) {
  const { owner, legalAct, parent, supersedes, sections: _, from, to, statements, indicators, sources, ...same } = plan;
  return {
    ...same,
    ownerId: owner,
    legalActId: legalAct ?? null,
    parentId: parent ?? null,
    supersedesIds: supersedes,
    from: dayColumn(from),
    to: dayColumn(to),
    statements: statements.map(({ source, ...statement }) => ({ ...statement, source: cite([source])[0] })),
    indicators: indicatorValues(indicators, cite),
    sources: cite(sources),
  };
}
