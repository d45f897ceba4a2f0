import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { PartLoader } from './loaders.ts';

/** What one request's operation asks for, wherever it does; nothing before it is parsed. */
export interface Asked {
  /** The names of the fields asked of an object type, also by the interfaces that it is of. */
  of: (type: string) => ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** Tells by the document; each document is read once, since the server keeps those that come again. */
export function createAskedOf(schema: GraphQLSchema): (document: DocumentNode) => Asked {
  const known = new WeakMap<DocumentNode, Asked>();
  return (document) => {
    const asked = known.get(document) ?? readAsked(schema, document);
    known.set(document, asked);
    return asked;
  };
}

function readAsked(schema: GraphQLSchema, document: DocumentNode): Asked {
  const fields = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  const visitor = {
    Field: ({ name }: { name: { value: string } }) => {
      const parent = types.getParentType();
      if (!parent) return;
      for (const { name: type } of isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]) {
        fields.set(type, (fields.get(type) ?? new Set()).add(name.value));
      }
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return { of: (type) => fields.get(type) ?? nothing };
}

/** Whether it is asked what a search has matched: which may stand in any text. */
export function asksForMatches(asked: Asked): boolean {
  return asked.of('TextMatch').size > 0;
}

/**
 * The columns that hold what is asked of `type`: a field's own, of its name, or those that `others` has for it. They are
 * all where a field is neither, and where it is asked what a search has matched.
 */
export function columnsAsked<Column extends string>(
  asked: Asked,
  type: string,
  { all, others }: { all: readonly Column[]; others: Readonly<Record<string, readonly Column[]>> },
): readonly Column[] {
  if (asksForMatches(asked)) return all;
  const columns = new Set<Column>();
  for (const field of asked.of(type)) {
    if (field === '__typename') continue;
    const own = all.find((column) => column === field);
    const needed = own === undefined ? others[field] : [own];
    if (needed === undefined) return all;
    for (const column of needed) columns.add(column);
  }
  return [...columns];
}

/** Those of `loaders`, by the fields that they answer, that are asked of `type`; each once. */
export function loadersAsked(asked: Asked, type: string, loaders: Readonly<Record<string, PartLoader>>): PartLoader[] {
  const fields = asked.of(type);
  return [...new Set(Object.entries(loaders).flatMap(([field, loader]) => (fields.has(field) ? [loader] : [])))];
}
