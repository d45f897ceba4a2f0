import type { Position, RecommendationKind } from '../generated/prisma/enums.ts';
import { recommendationId } from '../recommendation/recommendation-id.ts';
import type { ExportRow } from './read-export.ts';
import type { Registers } from './registers.ts';

/** What a row says: one State recommends one text. */
export interface Fact {
  line: number;
  id: string;
  review: string;
  text: string;
  kind: RecommendationKind;
  position: Position | null;
  /** Null for a pledge, which the State itself makes. */
  state: string | null;
  action: number | null;
  issues: string[];
  /** Where the row stood before, if the file says so. */
  origin: { file: string; row: string } | null;
}

/** A row that cannot be taken, and why. */
export interface Fault {
  line: number;
  reason: string;
}

const pledge = 'Voluntary Pledge';
const positions = new Map<string, Position>([
  ['Accepted', 'SUPPORTED'],
  ['Noted', 'NOTED'],
  ['Pending', 'PENDING'],
]);

/** Reads a row by the State's reviews and the names of States; every fault of it in one reason. */
export function readRow({ line, cells }: ExportRow, registers: Registers): Fact | Fault {
  if (cells === null) return { line, reason: 'it has another number of cells than the header' };
  const cell = (name: keyof typeof cells) => cells[name] ?? '';
  const response = cell('Response');
  const isPledge = response === pledge;
  const position = positions.get(response) ?? null;
  const review = registers.reviewOfSession(cell('Session'));
  const state = registers.stateOf(cell('From'));
  const action = /^[1-5]$/.test(cell('Action')) ? Number(cell('Action')) : null;

  const reasons = [
    ...(registers.stateOf(cell('To')) === 'KZ' ? [] : [`To is "${cell('To')}", not Kazakhstan`]),
    ...(cell('Text') === '' ? ['Text is empty'] : []),
    ...(state !== null || (isPledge && cell('From') === '')
      ? []
      : [`From is "${cell('From')}", no State that is known`]),
    ...(position !== null || isPledge
      ? []
      : [`Response is "${response}", none of ${[...positions.keys(), pledge].join(', ')}`]),
    ...(action !== null || isPledge ? [] : [`Action is "${cell('Action')}", not 1 to 5`]),
    ...(review === null
      ? [`Session is "${cell('Session')}"; Kazakhstan was reviewed in ${registers.sessions.join(', ')}`]
      : []),
  ];
  if (review === null || reasons.length > 0) return { line, reason: reasons.join('; ') };
  return {
    line,
    id: recommendationId(review, cell('Text')),
    review,
    text: cell('Text'),
    kind: isPledge ? 'VOLUNTARY_PLEDGE' : 'RECOMMENDATION',
    position,
    state,
    action,
    issues: [
      ...new Set(
        cell('Issue')
          .split(',')
          .map((issue) => issue.trim()),
      ),
    ].filter((issue) => issue !== ''),
    origin: cell('source_file') === '' ? null : { file: cell('source_file'), row: cell('source_row') },
  };
}
