import {
  type ArgumentNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
} from 'graphql';

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A field with the arguments that a `@requires` gives it. */
interface Meant {
  field: string;
  args: readonly ArgumentNode[];
}

export type StandIns = ReturnType<typeof createStandIns>;

/** What follows the field's name in that of its stand-in: no field's name ends so. */
const ending = '__required';

/** The fields that stand in for required fields with arguments, one for each field and arguments. */
export function createStandIns(types: readonly Composite[]) {
  const byName = new Map(types.map((type) => [type.name.value, type]));
  const meant = new Map<string, Meant>();
  const names = new Map<string, string>();
  const places = new Map<string, Set<string>>();
  const needs = new Map<string, Set<string>>();

  const fieldOf = (type: string, name: string) => byName.get(type)?.fields?.find((field) => field.name.value === name);

  function standInFor({ name, arguments: args = [] }: FieldNode, type: string): string {
    const field = name.value;
    const text = `${field}(${args
      .map((argument) => print(argument))
      .toSorted()
      .join()})`;
    const standIn = names.get(text) ?? `${field}${ending}${names.size}`;
    names.set(text, standIn);
    meant.set(standIn, { field, args });
    const owners = types.filter((each) => each.interfaces?.some((implemented) => implemented.name.value === type));
    for (const owner of [type, ...owners.map((each) => each.name.value)]) {
      const place = `${owner}.${field}`;
      places.set(place, (places.get(place) ?? new Set()).add(standIn));
    }
    return standIn;
  }

  function rewritten(set: SelectionSetNode, type: string, used: Set<string>): SelectionSetNode {
    const selections = set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? type;
        return { ...selection, selectionSet: rewritten(selection.selectionSet, on, used) };
      }
      const definition = fieldOf(type, selection.name.value);
      const within = selection.selectionSet &&
        definition && {
          selectionSet: rewritten(selection.selectionSet, namedType(definition.type), used),
        };
      if (!definition?.arguments?.length) return { ...selection, ...within };
      const value = standInFor(selection, type);
      used.add(value);
      return { ...selection, ...within, arguments: [], name: { ...selection.name, value } };
    });
    return { ...set, selections };
  }

  return {
    /**
     * The field set of a `@requires` with stand-ins.
     *
     * @param type what the set is of: the type of the field that requires it.
     */
    inPlace(fieldSet: string, type: string, by: { ministry: string; field: string }): string {
      const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
      if (definition?.kind !== Kind.OPERATION_DEFINITION) return fieldSet;
      const used = new Set<string>();
      const set = rewritten(definition.selectionSet, type, used);
      if (used.size === 0) return fieldSet;
      needs.set(`${by.ministry}:${type}.${by.field}`, used);
      return stripIgnoredCharacters(print(set)).slice(1, -1);
    },
    isEmpty: () => meant.size === 0,
    /** The stand-ins for a type's field. */
    of: (type: string, field: string): string[] => [...(places.get(`${type}.${field}`) ?? [])],
    /** What a stand-in stands for; undefined for any other name. */
    meant: (name: string): Meant | undefined => meant.get(name),
    /** The stand-ins that a ministry's field needs, by its name alone where its type is not known. */
    neededBy(ministry: string, field: string): ReadonlySet<string> {
      const used = [...needs].filter(([by]) => by.startsWith(`${ministry}:`) && by.endsWith(`.${field}`));
      return new Set(used.flatMap(([, standIns]) => [...standIns]));
    },
  };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
