import {
  type DocumentNode,
  type EnumValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type TypeDefinitionNode,
} from 'graphql';
import { type DirectiveReader, directiveReader } from './directives.ts';
import { topFields } from './field-sets.ts';
import type { FieldPart, JoinedField, JoinedType, Supergraph, TypePart } from './supergraph.ts';

/** Whether a document is a supergraph: it says which ministries are joined. */
export const isSupergraph = (document: DocumentNode): boolean => graphsIn(document).length > 0;

/**
 * Reads who declares what from the `join__` directives of a composed supergraph.
 *
 * @throws GraphQLError where a key in it is none.
 */
export function readSupergraph(document: DocumentNode): Supergraph {
  const directives = directiveReader(document);
  const graphs = new Map<string, { name: string; url: string }>();
  for (const value of graphsIn(document)) {
    const [graph] = directives<{ name: string; url: string }>(value, 'join__graph');
    if (graph) graphs.set(value.name.value, graph);
  }
  const reading = { directives, nameOf: (graph: string) => graphs.get(graph)?.name ?? graph };
  const types = document.definitions
    .filter(isTypeDefinitionNode)
    // Types with "__" are the specifications' own, such as `policy__Policy`.
    .filter(({ name }) => !name.value.includes('__'))
    .map((node) => [node.name.value, readType(node, reading)] as const);
  const joined = new Map(types);
  for (const type of joined.values()) takeFromInterfaces(type, joined);
  return { urls: new Map([...graphs.values()].map(({ name, url }) => [name, url])), types: joined, directives };
}

interface Reading {
  directives: DirectiveReader;
  /** The ministry's name by its graph's in directives: `foreign-affairs` by `FOREIGN_AFFAIRS`. */
  nameOf: (graph: string) => string;
}

type JoinedInReading = JoinedType & { fields: Map<string, JoinedField> };

/** Composition names no ministry for a field that a type has by its interface's `@interfaceObject`. */
function takeFromInterfaces({ node, fields }: JoinedInReading, types: ReadonlyMap<string, JoinedType>): void {
  const interfaces = 'interfaces' in node ? (node.interfaces ?? []) : [];
  for (const [name, field] of fields) {
    if (field.parts.size > 0) continue;
    const above = interfaces.map((each) => types.get(each.name.value)?.fields.get(name));
    const parts = above.find((each) => each && each.parts.size > 0)?.parts;
    if (parts) fields.set(name, { ...field, parts, isInherited: true });
  }
}

function readType(node: TypeDefinitionNode, reading: Reading): JoinedInReading {
  const parts = typeParts(node, reading);
  const fields = 'fields' in node ? (node.fields ?? []) : [];
  return {
    name: node.name.value,
    node,
    parts,
    fields: new Map(fields.map((field) => [field.name.value, readField(field, [...parts.keys()], reading)])),
    members: node.kind === Kind.UNION_TYPE_DEFINITION ? membersOf(parts) : valuesOf(node, [...parts.keys()], reading),
  };
}

function typeParts(node: TypeDefinitionNode, { directives, nameOf }: Reading): Map<string, TypePart> {
  const links = Map.groupBy(
    [
      ...directives<{ graph: string; interface: string }>(node, 'join__implements'),
      ...directives<{ graph: string; member: string }>(node, 'join__unionMember'),
    ],
    ({ graph }) => graph,
  );
  const joins = Map.groupBy(directives<JoinType>(node, 'join__type'), ({ graph }) => graph);
  return new Map(
    [...joins].map(([graph, of]) => {
      const keys = of.flatMap(({ key, resolvable = true }) => (key === undefined ? [] : [[key, resolvable] as const]));
      const part: TypePart = {
        keys: new Map(keys),
        keyFields: new Set(keys.flatMap(([key]) => topFields(key))),
        isInterfaceObject: of.some(({ isInterfaceObject }) => isInterfaceObject),
        links: new Set(links.get(graph)?.map((link) => ('member' in link ? link.member : link.interface))),
      };
      return [nameOf(graph), part];
    }),
  );
}

function readField(node: JoinedField['node'], own: string[], { directives, nameOf }: Reading): JoinedField {
  const joins = directives<FieldPart & { graph?: string }>(node, 'join__field');
  // Without the directive every ministry that declares the type declares the field, and nothing is special of it.
  const isCommon = joins.length === 0;
  const parts = isCommon
    ? own.map((ministry) => [ministry, {}] as const)
    : joins.flatMap(({ graph, ...part }) => (graph === undefined ? [] : [[nameOf(graph), part] as const]));
  return { node, parts: new Map(parts), isCommon, isInherited: false };
}

function membersOf(parts: ReadonlyMap<string, TypePart>): Map<string, string[]> {
  const members = [...parts].flatMap(([ministry, { links }]) => [...links].map((member) => ({ member, ministry })));
  return new Map(
    [...Map.groupBy(members, ({ member }) => member)].map(([member, of]) => [
      member,
      of.map(({ ministry }) => ministry),
    ]),
  );
}

function valuesOf(node: TypeDefinitionNode, own: string[], { directives, nameOf }: Reading): Map<string, string[]> {
  const values = 'values' in node ? (node.values ?? []) : [];
  return new Map(
    values.map((value) => {
      const joins = directives<{ graph: string }>(value, 'join__enumValue');
      return [value.name.value, joins.length > 0 ? joins.map(({ graph }) => nameOf(graph)) : own];
    }),
  );
}

interface JoinType {
  graph: string;
  key?: string;
  resolvable?: boolean;
  isInterfaceObject?: boolean;
}

function graphsIn({ definitions }: DocumentNode): readonly EnumValueDefinitionNode[] {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  return graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
}
