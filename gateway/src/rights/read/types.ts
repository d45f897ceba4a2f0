import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeNode,
} from 'graphql';

/** What of a supergraph rights may hang on. */
export interface ReadType {
  kind: 'object' | 'interface' | 'other';
  directives: ConstDirectiveNode[];
  fields: Map<string, ReadField>;
  /** The interfaces that it has. */
  interfaces: Set<string>;
}

export interface ReadField {
  /** The named type of what it gives. */
  type: string;
  directives: readonly ConstDirectiveNode[];
}

/** The types of a supergraph by their names, with what extensions add to them. */
export function readTypes({ definitions }: DocumentNode): ReadonlyMap<string, ReadType> {
  const types = new Map<string, ReadType>();
  for (const node of definitions) {
    const kind = kindOf(node);
    if (!kind || !('name' in node) || !node.name) continue;
    const type: ReadType = types.get(node.name.value) ?? empty(kind);
    types.set(node.name.value, type);
    const { directives = [], fields = [], interfaces = [] } = node as Parts;
    type.directives.push(...directives);
    for (const field of fields) {
      type.fields.set(field.name.value, { type: namedType(field.type), directives: field.directives ?? [] });
    }
    for (const { name } of interfaces) type.interfaces.add(name.value);
  }
  return types;
}

const empty = (kind: ReadType['kind']): ReadType => ({
  kind,
  directives: [],
  fields: new Map(),
  interfaces: new Set(),
});

/** What the definitions and extensions of types have, as far as they have it. */
interface Parts {
  directives?: readonly ConstDirectiveNode[];
  fields?: readonly FieldDefinitionNode[];
  interfaces?: readonly NamedTypeNode[];
}

function kindOf({ kind }: DefinitionNode): ReadType['kind'] | undefined {
  switch (kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return 'object';
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return 'interface';
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_EXTENSION:
      return 'other';
    default:
      return undefined;
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
