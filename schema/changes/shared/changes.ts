import type { DocumentNode } from 'graphql';
import { elementsOf, type SharedElement } from './elements.ts';

/** A change of something that all ministries share. */
export interface SharedChange {
  coordinate: string;
  kind: SharedElement['kind'];
  what: 'ADDED' | 'REMOVED' | 'OPENED' | 'HIDDEN' | 'DEPRECATED' | 'RESHAPED' | 'REQUIRED';
  /** Whether the element is out of clients' sight: after the change or, where it is removed, before. */
  isHidden: boolean;
  /**
   * Whether a supergraph of ministries with it and ministries without it composes. Never said of one that does not; an
   * open value of an enum that only answers have is held to the same steps, so that nobody has to look where it is used.
   */
  composesHalfway: boolean;
}

/** What differs between two versions of `common.graphql`, in the order of the newer; descriptions do not count. */
export function sharedChanges(before: DocumentNode, after: DocumentNode): SharedChange[] {
  const old = elementsOf(before);
  const now = elementsOf(after);
  const added = [...now].filter(([coordinate]) => !old.has(coordinate) && !isPartOfNew(coordinate, old, now));
  const removed = [...old].filter(([coordinate]) => !now.has(coordinate) && !isPartOfNew(coordinate, now, old));
  return [
    ...added.map(([coordinate, element]) => change(coordinate, element, 'ADDED', canCome(coordinate, element))),
    ...[...now].flatMap(([coordinate, element]) => differences(coordinate, old.get(coordinate), element)),
    ...removed.map(([coordinate, element]) => change(coordinate, element, 'REMOVED', canCome(coordinate, element))),
  ];
}

/** Whether what the element belongs to is as new, so that telling of that is enough. */
function isPartOfNew(
  coordinate: string,
  elsewhere: Map<string, SharedElement>,
  here: Map<string, SharedElement>,
): boolean {
  const whole = coordinate.endsWith(':)') ? coordinate.slice(0, coordinate.indexOf('(')) : coordinate.split('.')[0];
  return whole !== undefined && whole !== coordinate && here.has(whole) && !elsewhere.has(whole);
}

/** Whether an element may be there in one ministry and not in another. */
function canCome(coordinate: string, { kind, isHidden, isRequired }: SharedElement): boolean {
  if (kind === 'ARGUMENT') return !isRequired;
  // A root field is reached from anywhere; a type that nobody else has is one ministry's own.
  return kind === 'TYPE' || isHidden || coordinate.startsWith('Query.');
}

function differences(coordinate: string, old: SharedElement | undefined, now: SharedElement): SharedChange[] {
  if (old === undefined) return [];
  const found: SharedChange[] = [];
  if (old.isHidden !== now.isHidden) found.push(change(coordinate, now, now.isHidden ? 'HIDDEN' : 'OPENED', true));
  if (!old.isDeprecated && now.isDeprecated) found.push(change(coordinate, now, 'DEPRECATED', true));
  if (old.looseShape !== now.looseShape) found.push(change(coordinate, now, 'RESHAPED', false));
  else if (old.shape !== now.shape) found.push(change(coordinate, now, now.isRequired ? 'REQUIRED' : 'RESHAPED', true));
  return found;
}

function change(
  coordinate: string,
  { kind, isHidden }: SharedElement,
  what: SharedChange['what'],
  composesHalfway: boolean,
): SharedChange {
  return { coordinate, kind, what, isHidden, composesHalfway };
}
