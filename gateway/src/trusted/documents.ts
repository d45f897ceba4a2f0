import type { OperationList } from './operation-list.ts';
import { persistedHash } from './persisted-query.ts';
import { notFound, notInList, notInSafelist } from './refusals.ts';
import type { Registry } from './registry.ts';

/** What a request says of its document: the text, its hash in `extensions.persistedQuery`, or both. */
export interface Asked {
  query?: string | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** The document that is to be answered; none where a request names none. */
export interface Found {
  text: string | undefined;
  /** Called once the document turned out to be sound, so that its hash alone will do from then on. */
  register?: () => void;
}

/** @throws GraphQLError by which a request is refused. */
export type FindDocument = (asked: Asked) => Found;

/** Every document is answered; those of the list, and those that were registered, by their hash alone. */
export function anyDocument(list: OperationList, registry: Registry): FindDocument {
  return (asked) => {
    const { query } = asked;
    const hash = persistedHash(asked);
    if (hash === undefined) return { text: query };
    const known = list.byId(hash);
    if (query !== undefined && known === undefined) {
      return { text: query, register: () => registry.set(hash, query) };
    }
    const text = known ?? registry.get(hash);
    if (text === undefined) throw notFound();
    return { text };
  };
}

/** The list's documents are answered, by hash or by text, and no others. */
export function listedDocument(list: OperationList): FindDocument {
  return (asked) => {
    const { query } = asked;
    const hash = persistedHash(asked);
    if (query === undefined && hash === undefined) return { text: undefined };
    const text = query === undefined ? list.byId(hash ?? '') : list.byText(query);
    if (text !== undefined) return { text };
    throw query === undefined ? notInList(hash ?? '') : notInSafelist();
  };
}
