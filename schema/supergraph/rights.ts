import type { DirectiveReader } from './directives.ts';
import type { Supergraph } from './supergraph.ts';

/** The directives by which the SDL says who may read an element. */
export const rightDirectives = ['authenticated', 'requiresScopes', 'policy'] as const;

/** Lists of names: one list is enough, and all names of it are needed. */
type Alternatives = readonly (readonly string[])[];

/** What a caller has to fulfil to read an element: each part that is there. */
export interface Right {
  authenticated: boolean;
  /** Null where none are asked for. */
  scopes: Alternatives | null;
  policies: Alternatives | null;
}

type Element = Parameters<DirectiveReader>[0];

/** The first of the rights that an element itself carries, by its directive; undefined where it carries none. */
export function carriedBy(element: Element | undefined, { directives }: Pick<Supergraph, 'directives'>) {
  return rightDirectives.find((name) => element && directives(element, name).length > 0);
}

/** The rights that an element itself carries; null where it carries none. */
export function rightOf(element: Element, { directives }: Pick<Supergraph, 'directives'>): Right | null {
  const right = {
    authenticated: directives(element, 'authenticated').length > 0,
    scopes: directives<{ scopes: Alternatives }>(element, 'requiresScopes')[0]?.scopes ?? null,
    policies: directives<{ policies: Alternatives }>(element, 'policy')[0]?.policies ?? null,
  };
  return right.authenticated || right.scopes || right.policies ? right : null;
}
