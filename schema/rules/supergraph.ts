import {
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import { type Applied, type DirectiveReader, directiveReader } from './directives.ts';
import { topFields } from './field-sets.ts';
import { isList, namedType } from './type-nodes.ts';

/** Who declares and who resolves what, as the composed supergraph says: by ministries' names. */
export interface Supergraph {
  /** All types that have fields for output, and unions, scalars and enums, by name. */
  types: ReadonlyMap<string, JoinedType>;
  /** Reads a directive of a type's or a field's node by its specification's name. */
  directives: DirectiveReader;
}

export interface JoinedType {
  name: string;
  node: TypeDefinitionNode;
  /** Empty for all but objects and interfaces. */
  fields: JoinedField[];
  /** The ministries that declare it, each with the fields at the top of its keys there: empty where it has none. */
  keys: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ministries that know an interface as one object (`@interfaceObject`). */
  interfaceObjectIn: ReadonlySet<string>;
  /** By ministry: the interfaces that the type implements there; or, of a union, its members there. */
  links: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface JoinedField {
  name: string;
  /** `Type.field`. */
  coordinate: string;
  parent: JoinedType;
  node: FieldDefinitionNode;
  /**
   * The ministries that resolve it, each with the name of the type that it gives there. Empty for a field that an object
   * has only because a ministry extends its interface as one object.
   */
  resolvers: ReadonlyMap<string, string>;
  /** By ministry: the field sets of its `@requires` and `@provides`. */
  requires: ReadonlyMap<string, string>;
  provides: ReadonlyMap<string, string>;
}

/** Reads the text of supergraph.graphql, as composition gives it. */
export function readSupergraph(text: string): Supergraph {
  const document = parse(text, { noLocation: true });
  const directives = directiveReader(document);
  const reading = { directives, names: graphNames(document, directives) };
  const types = document.definitions
    .filter((definition) => isTypeDefinitionNode(definition) && definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION)
    .filter(({ name }) => !name.value.includes('__'))
    .map((definition) => joinedType(definition, reading));
  return { types: new Map(types.map((type) => [type.name, type])), directives };
}

/** All fields that a ministry resolves; what an object has from an interface that is extended is told at the interface. */
export function fieldsOf({ types }: Supergraph): JoinedField[] {
  return [...types.values()].flatMap(({ fields }) => fields).filter(({ resolvers }) => resolvers.size > 0);
}

/** Whether a field gives a page of a list, by the name of its type. */
export function isConnection({ node }: JoinedField): boolean {
  return !isList(node.type) && namedType(node.type).endsWith('Connection');
}

interface Reading {
  directives: DirectiveReader;
  /** By the name of a subgraph in the enum `join__Graph`: the ministry's. */
  names: ReadonlyMap<string, string>;
}

function graphNames({ definitions }: DocumentNode, directives: DirectiveReader): Map<string, string> {
  const values = definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? [])
      : [],
  );
  return new Map(values.map((value) => [value.name.value, String(directives(value, 'join__graph')[0]?.['name'])]));
}

function joinedType(node: TypeDefinitionNode, reading: Reading): JoinedType {
  const joins = joinsOf(node, 'join__type', reading);
  const type: JoinedType = {
    name: node.name.value,
    node,
    fields: [],
    keys: grouped(joins.map(([ministry, { key }]) => [ministry, typeof key === 'string' ? topFields(key) : []])),
    interfaceObjectIn: new Set(
      joins.filter(([, { isInterfaceObject }]) => isInterfaceObject === true).map(([ministry]) => ministry),
    ),
    links: grouped(
      linkDirectives.flatMap(({ directive, argument }) =>
        joinsOf(node, directive, reading).map(([ministry, join]) => [ministry, [String(join[argument])]] as const),
      ),
    ),
  };
  if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
    type.fields = (node.fields ?? []).map((field) => joinedField(field, type, reading));
  }
  return type;
}

function joinedField(node: FieldDefinitionNode, parent: JoinedType, reading: Reading): JoinedField {
  const given = namedType(node.type);
  const joins = joinsOf(node, 'join__field', reading);
  // Without any `@join__field` all who declare the type resolve the field; one that names no ministry is inherited.
  const isEveryones = reading.directives(node, 'join__field').length === 0;
  const resolving = joins.filter(([, { external, usedOverridden }]) => external !== true && usedOverridden !== true);
  return {
    name: node.name.value,
    coordinate: `${parent.name}.${node.name.value}`,
    parent,
    node,
    resolvers: new Map(
      isEveryones
        ? [...parent.keys.keys()].map((ministry) => [ministry, given])
        : resolving.map(([ministry, join]) => [ministry, typeOf(join) ?? given]),
    ),
    requires: fieldSets(joins, 'requires'),
    provides: fieldSets(joins, 'provides'),
  };
}

const linkDirectives = [
  { directive: 'join__implements', argument: 'interface' },
  { directive: 'join__unionMember', argument: 'member' },
];

type Join = [ministry: string, join: Applied];

/** What the supergraph says of each ministry's part in a type or a field. */
function joinsOf(node: TypeDefinitionNode | FieldDefinitionNode, name: string, { directives, names }: Reading): Join[] {
  return directives(node, name).flatMap((join): Join[] => {
    const ministry = names.get(String(join['graph']));
    return ministry === undefined ? [] : [[ministry, join]];
  });
}

/** The name of the type that a ministry gives where it is not the type that all together give. */
function typeOf({ type }: Applied): string | undefined {
  return typeof type === 'string' ? /\w+/.exec(type)?.[0] : undefined;
}

function fieldSets(joins: Join[], argument: 'requires' | 'provides'): Map<string, string> {
  return new Map(
    joins.flatMap(([ministry, { [argument]: set }]) => (typeof set === 'string' ? [[ministry, set]] : [])),
  );
}

function grouped(pairs: readonly (readonly [string, readonly string[]])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, values] of pairs) groups.set(key, new Set([...(groups.get(key) ?? []), ...values]));
  return groups;
}
