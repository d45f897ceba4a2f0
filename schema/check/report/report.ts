import { type Change, isBreak } from '../../changes/change.ts';
import type { Problem } from '../../composition/problem.ts';
import { listed } from '../../wording.ts';

/** All that the check found, in the order in which it is told. */
export interface Report {
  /** What was compared with; null where there was nothing. */
  comparedWith: { name: string; commit: string | null } | null;
  /** What a reader has to know of the check itself, or has left to do. */
  notes: string[];
  /** Why the SDL does not compose, or makes no contract; where it does not compose, only what is shared is known too. */
  composition: Problem[];
  /** Where ministries contradict one another without breaking composition. */
  hints: Problem[];
  /** Moves by `@override` that are not at their end: they may go out. */
  underWay: Problem[];
  /** Broken rules of the house. */
  rules: Problem[];
  /** What is wrong with the labels of enum values. */
  labels: Problem[];
  /** Trusted operations that do not fit the contract. */
  operations: Problem[];
  /** Changes of what all ministries share that cannot be made in one step. */
  shared: Problem[];
  /** Trusted operations that use what is deprecated: they still work. */
  deprecated: Problem[];
  /** What differs from the version compared with. */
  changes: Change[];
  /** For each change of what all ministries share, the versions in which it is made safely. */
  steps: SharedSteps[];
}

/** A change of what all ministries share, with what comes next. */
export interface SharedSteps {
  coordinate: string;
  /** What the change is, as a sentence. */
  says: string;
  /** Whether it may be made as it stands; else it is in `shared` too, and the steps are from the version before. */
  isSafe: boolean;
  steps: string[];
}

/** A report of nothing, to be filled. */
export const emptyReport: Report = {
  comparedWith: null,
  notes: [],
  composition: [],
  hints: [],
  underWay: [],
  rules: [],
  labels: [],
  operations: [],
  shared: [],
  deprecated: [],
  changes: [],
  steps: [],
};

/** 0: all is well; 1: something breaks or contradicts; 2: the SDL does not compose. */
export type ExitCode = 0 | 1 | 2;

/** What the command ends with. */
export function exitCodeOf({ composition, hints, rules, labels, operations, shared, changes }: Report): ExitCode {
  if (composition.length > 0) return 2;
  return [...hints, ...rules, ...labels, ...operations, ...shared, ...changes.filter(isBreak)].length > 0 ? 1 : 0;
}

/** What one line says of the whole. */
export function verdictOf(report: Report): string {
  const { composition, hints, rules, labels, operations, shared, changes } = report;
  const found = [
    counted(composition.length, 'error of composition', 'errors of composition'),
    counted(hints.length, 'hint of composition', 'hints of composition'),
    counted(rules.length, 'breach of a house rule', 'breaches of house rules'),
    counted(labels.length, 'fault of a label', 'faults of labels'),
    counted(operations.length, 'fault of a trusted operation', 'faults of trusted operations'),
    counted(shared.length, 'shared change that needs steps', 'shared changes that need steps'),
    counted(changes.filter(isBreak).length, 'breaking change', 'breaking changes'),
  ].filter((part) => part !== null);
  if (found.length === 0) {
    if (report.comparedWith === null) return 'All is well, and nothing was compared.';
    return changes.length === 0 ? 'All is well: nothing changes.' : 'All is well: nothing breaks.';
  }
  return `${composition.length > 0 ? 'It does not compose' : 'It may not go out like this'}: ${listed(found)}.`;
}

function counted(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? one : many}`;
}
