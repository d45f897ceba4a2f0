import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { ReadType } from './types.ts';

/** A field set of a type as the places that it looks at: fields by their coordinates, and types that it has conditions on. */
export function placesOf(fieldSet: string, type: string, types: ReadonlyMap<string, ReadType>): string[] {
  const text = fieldSet.trim();
  const [definition] = parse(text.startsWith('{') ? text : `{${text}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? within(definition.selectionSet, type) : [];

  function within({ selections }: SelectionSetNode, parent: string): string[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? parent;
        return [on, ...within(selection.selectionSet, on)];
      }
      const { value: name } = selection.name;
      const field = types.get(parent)?.fields.get(name);
      if (!field) return [];
      return [`${parent}.${name}`, ...(selection.selectionSet ? within(selection.selectionSet, field.type) : [])];
    });
  }
}
