import { type ConstDirectiveNode, type DirectiveNode, Kind, parse, print, visit } from 'graphql';

const rights = new Set(['authenticated', 'requiresScopes', 'policy']);

/** Takes the rights off these places (`Type` or `Type.field`), as a composition would that knows no better. */
export const withoutRights =
  (...places: string[]) =>
  (supergraph: string): string =>
    changed(supergraph, places, (directives) => {
      const others = directives.filter(({ name }) => !rights.has(name.value));
      if (others.length === directives.length) throw new Error(`no rights to take off ${places.join()}`);
      return others;
    });

/** Puts rights on places, in SDL. The supergraph must link their specifications. */
export const withRights =
  (given: Record<string, string>) =>
  (supergraph: string): string =>
    changed(supergraph, Object.keys(given), (directives, place) => [
      ...directives,
      ...directivesOf(given[place] ?? ''),
    ]);

type Directives = readonly (DirectiveNode | ConstDirectiveNode)[];

function changed(
  supergraph: string,
  places: readonly string[],
  change: (directives: Directives, place: string) => Directives,
): string {
  const left = new Set(places);
  const changedAt = <Node extends { readonly directives?: Directives | undefined }>(node: Node, place: string) =>
    left.delete(place) ? { ...node, directives: change(node.directives ?? [], place) } : node;
  const document = visit(parse(supergraph), {
    enter(node) {
      if (node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.SCALAR_TYPE_DEFINITION) {
        return changedAt(node, node.name.value);
      }
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
      const fields = node.fields?.map((field) => changedAt(field, `${node.name.value}.${field.name.value}`)) ?? [];
      return { ...changedAt(node, node.name.value), fields };
    },
  });
  if (left.size > 0) throw new Error(`no such places: ${[...left].join()}`);
  return print(document);
}

function directivesOf(text: string): Directives {
  const [definition] = parse(`type T ${text}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}
