import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

/** What a supergraph says of the ministries that it is composed of. */
export interface Supergraph {
  /** The ministries' names with the URLs where the hub asks them unless it is told otherwise. */
  urls: ReadonlyMap<string, string>;
  types: ReadonlyMap<string, JoinedType>;
}

export interface JoinedType {
  node: TypeDefinitionNode;
  /** How each ministry declares it. */
  parts: ReadonlyMap<string, TypePart>;
  /** Its fields or input fields. */
  fields: ReadonlyMap<string, JoinedField>;
  /** Its enum values or union members, with the ministries that declare them. */
  members: ReadonlyMap<string, readonly string[]>;
}

export interface TypePart {
  /** Its keys by their fields, each with whether the ministry resolves the type by it. */
  keys: ReadonlyMap<string, boolean>;
  isInterfaceObject: boolean;
}

export interface JoinedField {
  node: FieldDefinitionNode | InputValueDefinitionNode;
  /** How each ministry declares it; how it declares the interface's field where an `@interfaceObject` brings it. */
  parts: ReadonlyMap<string, FieldPart>;
}

/** The arguments of `@join__field`, as composition writes them. */
export interface FieldPart {
  external?: boolean;
  requires?: string;
  provides?: string;
  override?: string;
  overrideLabel?: string;
  /** Another ministry has taken the field over; it is declared only for a key or a `@requires`. */
  usedOverridden?: boolean;
}

/** Whether a document is a supergraph: it says which ministries are joined. */
export const isSupergraph = ({ definitions }: DocumentNode): boolean => graphsIn(definitions).length > 0;

/** Reads who declares what from the `join__` directives of a composed supergraph. */
export function readSupergraph({ definitions }: DocumentNode): Supergraph {
  const graphs = new Map<string, { name: string; url: string }>();
  for (const value of graphsIn(definitions)) {
    const [graph] = argumentsOf<{ name: string; url: string }>(value, 'join__graph');
    if (graph) graphs.set(value.name.value, graph);
  }
  const nameOf = (graph: string) => graphs.get(graph)?.name ?? graph;
  const types = definitions
    .filter(isTypeDefinitionNode)
    // Types with "__" are the specifications' own, such as `policy__Policy`.
    .filter(({ name }) => !name.value.includes('__'))
    .map((node) => [node.name.value, readType(node, nameOf)] as const);
  const joined = new Map(types);
  for (const type of joined.values()) takeFromInterfaces(type, joined);
  return { urls: new Map([...graphs.values()].map(({ name, url }) => [name, url])), types: joined };
}

type JoinedInReading = JoinedType & { fields: Map<string, JoinedField> };

/** Composition names no ministry for a field that a type has by its interface's `@interfaceObject`. */
function takeFromInterfaces({ node, fields }: JoinedInReading, types: ReadonlyMap<string, JoinedType>): void {
  const interfaces = 'interfaces' in node ? (node.interfaces ?? []) : [];
  for (const [name, field] of fields) {
    if (field.parts.size > 0) continue;
    const above = interfaces.map((each) => types.get(each.name.value)?.fields.get(name));
    const parts = above.find((each) => each && each.parts.size > 0)?.parts;
    if (parts) fields.set(name, { ...field, parts });
  }
}

type NameOf = (graph: string) => string;

function readType(node: TypeDefinitionNode, nameOf: NameOf): JoinedInReading {
  const parts = new Map<string, TypePart & { keys: Map<string, boolean> }>();
  for (const join of argumentsOf<JoinType>(node, 'join__type')) {
    const ministry = nameOf(join.graph);
    const part = parts.get(ministry) ?? { keys: new Map(), isInterfaceObject: join.isInterfaceObject ?? false };
    if (join.key !== undefined) part.keys.set(join.key, join.resolvable ?? true);
    parts.set(ministry, part);
  }
  const fields = 'fields' in node ? (node.fields ?? []) : [];
  const own = [...parts.keys()];
  return {
    node,
    parts,
    fields: new Map(fields.map((field) => [field.name.value, { node: field, parts: fieldParts(field, own, nameOf) }])),
    members: membersOf(node, own, nameOf),
  };
}

function fieldParts(field: JoinedField['node'], own: string[], nameOf: NameOf): Map<string, FieldPart> {
  const joins = argumentsOf<FieldPart & { graph?: string }>(field, 'join__field');
  // Without the directive every ministry that declares the type declares the field, and nothing is special of it.
  if (joins.length === 0) return new Map(own.map((ministry) => [ministry, {}]));
  return new Map(joins.flatMap(({ graph, ...part }) => (graph === undefined ? [] : [[nameOf(graph), part] as const])));
}

function membersOf(node: TypeDefinitionNode, own: string[], nameOf: NameOf): Map<string, string[]> {
  if (node.kind === Kind.UNION_TYPE_DEFINITION) {
    const joins = argumentsOf<{ graph: string; member: string }>(node, 'join__unionMember');
    return new Map(
      Object.entries(Object.groupBy(joins, ({ member }) => member)).map(
        ([member, of]) => [member, (of ?? []).map(({ graph }) => nameOf(graph))] as const,
      ),
    );
  }
  if (node.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (node.values ?? []).map((value) => {
      const joins = argumentsOf<{ graph: string }>(value, 'join__enumValue');
      return [value.name.value, joins.length > 0 ? joins.map(({ graph }) => nameOf(graph)) : own] as const;
    }),
  );
}

interface JoinType {
  graph: string;
  key?: string;
  resolvable?: boolean;
  isInterfaceObject?: boolean;
}

function graphsIn(definitions: DocumentNode['definitions']) {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  return graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
}

/** The arguments of each use of a directive on a node; the join specification gives their shape. */
function argumentsOf<Arguments>(
  { directives }: { directives?: readonly ConstDirectiveNode[] },
  name: string,
): Arguments[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(
      (directive) =>
        Object.fromEntries(
          (directive.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]),
        ) as Arguments,
    );
}
