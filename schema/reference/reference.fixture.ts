import { parse } from 'graphql';
import type { Composition } from '../composition/composition.ts';
import { contractOf } from '../rules/small-contract.fixture.ts';
import { operationsIn } from '../trusted/operation.ts';
import type { ReferenceSource } from './model/model.ts';
import { createReference, type Reference } from './reference.ts';

/** For tests: the reference of a contract of a few lines, from the SDL of each of its ministries by name. */
export function smallReference(
  sdl: Record<string, string>,
  { operations = [], ...given }: Partial<Omit<ReferenceSource, 'operations'>> & { operations?: string[] } = {},
  explorer: string | null = null,
): Reference {
  return createReference({ ...sourceOf(contractOf(sdl).composition, operations), ...given }, explorer);
}

/** A source without names, of a composition; each operation is one of the client `tests`. */
export function sourceOf(
  composition: Pick<Composition, 'apiSchema' | 'supergraph'>,
  operations: string[] = [],
): ReferenceSource {
  return {
    schema: composition.apiSchema,
    supergraph: composition.supergraph,
    operations: operations.flatMap((text) =>
      operationsIn(parse(text), 'tests').map((operation) => ({ ...operation, about: {} })),
    ),
    names: new Map(),
    ministryNames: new Map(),
  };
}

/** The text of a page that has to be there. */
export function pageOf(reference: Reference, path: string): string {
  const page = reference.render(path);
  if (page === null) throw new Error(`there is no ${path}`);
  return page;
}

/** A part of a page: the element with the id, up to its end. */
export function placeOn(page: string, id: string): string {
  const [, tag = ''] = new RegExp(`<(\\w+)[^>]* id="${id}"`).exec(page) ?? [];
  if (tag === '') throw new Error(`the page has no #${id}`);
  const rest = page.slice(page.indexOf(` id="${id}"`));
  let depth = 1;
  for (const { 0: found, index } of rest.matchAll(new RegExp(`</?${tag}\\b`, 'g'))) {
    depth += found.startsWith('</') ? -1 : 1;
    if (depth === 0) return rest.slice(0, index);
  }
  throw new Error(`#${id} has no end`);
}
