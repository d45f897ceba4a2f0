import type { LocalizedText } from '@ortaq/kit/subgraph';
import { nameKey } from '../vocabulary/name-key.ts';

/** What the rows of an export are read by: what foreign affairs knows of reviews, States and themes. */
export interface Registers {
  /** The sessions of the UPR at which Kazakhstan was reviewed. */
  sessions: number[];
  /** The id of the review at a session of the UPR, or null. */
  reviewOfSession: (session: string) => string | null;
  /** The id of the State with this name, in any language and any case, or alias; or null. */
  stateOf: (name: string) => string | null;
  hasTheme: (id: string) => boolean;
}

export function createRegisters(known: {
  reviews: { id: string; session: number | null }[];
  states: { id: string; name: LocalizedText; aliases: string[] }[];
  themes: { id: string }[];
}): Registers {
  const reviews = new Map(known.reviews.map(({ id, session }) => [String(session), id]));
  const themes = new Set(known.themes.map(({ id }) => id));
  const states = new Map(
    known.states.flatMap(({ id, name: { kk, ru, en }, aliases }) =>
      [kk, ru, en, ...aliases].flatMap((name) => (name ? [[nameKey(name), id] as const] : [])),
    ),
  );
  return {
    sessions: known.reviews.flatMap(({ session }) => session ?? []),
    reviewOfSession: (session) => reviews.get(session) ?? null,
    stateOf: (name) => states.get(nameKey(name)) ?? null,
    hasTheme: (id) => themes.has(id),
  };
}
