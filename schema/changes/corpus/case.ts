import type { ChangeClass } from '../change.ts';

/** What a change of the small contract has to come to. */
export interface Case {
  name: string;
  /** What is replaced in the SDL of which ministry. */
  edits: Edit[];
  /** The SDL of a ministry that joins. */
  joins?: Record<string, string>;
  /** Where ministries are asked that are asked elsewhere than before. */
  urls?: Record<string, string>;
  /** An operation that is trusted besides. */
  operation?: string;
  /** Whether the edited contract is the earlier one. */
  isReversed?: true;
  /** Every change that has to be told, and no other. */
  expected: Expected[];
}

export type Edit = [ministry: string, passage: string, replacement: string];

export type Expected = [
  level: ChangeClass,
  code: string,
  coordinate: string,
  ministries: string,
  /** The names of the operations that are hurt. */
  hurt: string,
  retired?: string,
];
