import { isDeepStrictEqual } from 'node:util';
import type { LocalizedText, SourceRef } from '@ortaq/kit/subgraph';
import type { Position, RecommendationKind } from '../generated/prisma/enums.ts';
import { type Gathered, union } from './gather.ts';
import { isByUprInfo, isOfImport } from './source.ts';

/** What an import may change of a recommendation; `statements` oldest first. */
export interface Recorded {
  kind: RecommendationKind;
  text: LocalizedText | null;
  actionCategory: number | null;
  issues: string[];
  states: string[];
  themes: string[];
  statements: Statement[];
  sources: SourceRef[];
}

/** `statedOn` is `YYYY-MM-DD`. */
export interface Statement {
  position: Position;
  statedOn: string | null;
  source: SourceRef | null;
}

const nothing: Omit<Recorded, 'kind'> = {
  text: null,
  actionCategory: null,
  issues: [],
  states: [],
  themes: [],
  statements: [],
  sources: [],
};

/**
 * The record after the import, or null where the import brings nothing new.
 *
 * The file decides the kind and, where it has one, the action category; and it takes the place
 * of an earlier import among the sources. The rest is only added to: wording, States, issues,
 * themes and statements that are there stay, so that a part of an export takes nothing away
 * and a later, better source is not overwritten.
 */
export function merge(stored: Recorded | undefined, given: Gathered, source: SourceRef): Recorded | null {
  const before: Recorded = stored ?? { ...nothing, kind: given.kind };
  const after: Recorded = {
    kind: given.kind,
    text: before.text?.en === undefined ? withEnglish(before.text, given.text) : before.text,
    actionCategory: given.action ?? before.actionCategory,
    issues: union(before.issues, given.issues),
    states: union(before.states, given.states),
    themes: union(before.themes, given.themes),
    statements: withPosition(before.statements, given.position, source),
    sources: before.sources,
  };
  if (before.sources.some(isOfImport) && isDeepStrictEqual(before, after)) return null;
  return { ...after, sources: [...before.sources.filter((one) => !isOfImport(one)), source] };
}

function withEnglish(text: LocalizedText | null, en: string): LocalizedText {
  return { ...text, original: text?.original ?? 'EN', en, origin: { ...text?.origin, en: 'OFFICIAL' } };
}

/** A statement is never taken back: where UPR Info now records another position, that is the next one. */
function withPosition(statements: Statement[], position: Position | null, source: SourceRef): Statement[] {
  const last = statements.findLast((statement) => isByUprInfo(statement.source));
  if (position === null || last?.position === position) return statements;
  const undated = statements.findLastIndex(({ statedOn }) => statedOn === null) + 1;
  return statements.toSpliced(undated, 0, { position, statedOn: null, source });
}
