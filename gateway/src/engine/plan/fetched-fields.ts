import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Fetch } from './plan.ts';
import { conditionOf } from './rewrite-path.ts';

/** A field that a fetch asks for. */
export interface FetchedField {
  name: string;
  /** What is asked for within it; null for a leaf. */
  within: FetchedFields | null;
}

export type FetchedFields = FetchedField[];

/** The fields of a selection set of a fetch, whatever types they are asked of. */
export function fetchedFields({ selections }: SelectionSetNode): FetchedFields {
  const fields = new Map<string, SelectionSetNode[]>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const sets = fields.get(name) ?? [];
        fields.set(name, sets);
        if (selection.selectionSet) sets.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
    }
  };
  collect({ kind: Kind.SELECTION_SET, selections });
  return [...fields].map(([name, sets]) => ({
    name,
    within:
      sets.length === 0
        ? null
        : fetchedFields({ kind: Kind.SELECTION_SET, selections: sets.flatMap((set) => set.selections) }),
  }));
}

/** The selection set of a fetch's operation. */
export function rootSelections(document: DocumentNode): SelectionSetNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('the fetch has no operation');
  return operation.selectionSet;
}

/** The fields that a fetch gives, once they are renamed. */
export function renamedFields(fields: FetchedFields, { path, to }: Fetch['renamed'][number]): FetchedFields {
  const [step, ...rest] = path.filter((each) => conditionOf(each) === undefined);
  const field = fields.find(({ name }) => name === step);
  if (!field) return fields;
  if (rest.length > 0) {
    const within = field.within && renamedFields(field.within, { path: rest, to });
    return fields.map((each) => (each === field ? { ...each, within } : each));
  }
  const others = fields.filter(({ name }) => name !== to);
  const same = fields.find(({ name }) => name === to);
  const within = same?.within || field.within ? [...(same?.within ?? []), ...(field.within ?? [])] : null;
  return [...others, { name: to, within }];
}

/** The places in the answer that a fetch tells of, as the names of fields on the way, whatever lists and types lie on it. */
export function placesTold({ operation, path, requires, renamed }: Fetch): string[][] {
  const root = rootSelections(parse(operation, { noLocation: true }));
  const [entities] = root.selections;
  const asked = requires && entities?.kind === Kind.FIELD && entities.selectionSet ? entities.selectionSet : root;
  const fields = renamed.reduce<FetchedFields>(renamedFields, fetchedFields(asked));
  return placesIn(
    fields,
    path.filter((step) => step !== '@'),
  );
}

function placesIn(fields: FetchedFields, at: string[]): string[][] {
  return fields.flatMap(({ name, within }) => [[...at, name], ...placesIn(within ?? [], [...at, name])]);
}
