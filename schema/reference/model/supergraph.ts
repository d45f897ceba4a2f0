import {
  type DirectiveNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
} from 'graphql';

/** What the join directives of a supergraph say of a type. */
export interface JoinedType {
  /** The graphs that know it; of an entity each has a key, and only a stub where it cannot resolve it. */
  graphs: { graph: string; hasKey: boolean; isStub: boolean }[];
  interfaces: string[];
  /** By name, in the supergraph's order. */
  members: Map<string, JoinedMember>;
}

/** A field, an input field or an enum value. */
export interface JoinedMember {
  /** What its directives say; a field of all graphs has none. */
  joined: JoinedField[];
  /** The names of its arguments, in the supergraph's order. */
  arguments: string[];
}

/** `graph` is null where an interface's owner gives the field to every type of the interface. */
export interface JoinedField {
  graph: string | null;
  /** True where the graph only refers to it, or no longer resolves it. */
  isForeign: boolean;
}

export interface JoinedSupergraph {
  /** The names of the subgraphs by the graphs' names in directives: `foreign-affairs` by `FOREIGN_AFFAIRS`. */
  graphs: Map<string, string>;
  types: Map<string, JoinedType>;
}

/** Reads who answers for what from the text of a Federation 2 supergraph. */
export function readSupergraph(text: string): JoinedSupergraph {
  const graphs = new Map<string, string>();
  const types = new Map<string, JoinedType>();
  for (const node of parse(text, { noLocation: true }).definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph') {
      for (const value of node.values ?? []) {
        const name = argumentsOf(value.directives, 'join__graph')[0]?.['name'];
        if (typeof name === 'string') graphs.set(value.name.value, name);
      }
    }
    if (!('name' in node) || !node.kind.endsWith('TypeDefinition') || !node.name) continue;
    const members = 'fields' in node ? node.fields : 'values' in node ? node.values : [];
    types.set(node.name.value, {
      graphs: argumentsOf(node.directives, 'join__type').map((given) => ({
        graph: String(given['graph']),
        hasKey: 'key' in given,
        isStub: given['resolvable'] === false,
      })),
      interfaces: 'interfaces' in node ? (node.interfaces ?? []).map(({ name }) => name.value) : [],
      members: new Map((members ?? []).map((member) => [member.name.value, joinedMember(member)])),
    });
  }
  return { graphs, types };
}

function joinedMember(member: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode): JoinedMember {
  const given = 'arguments' in member ? (member.arguments ?? []) : [];
  return {
    joined: argumentsOf(member.directives, 'join__field').map(({ graph, external, usedOverridden }) => ({
      graph: typeof graph === 'string' ? graph : null,
      isForeign: external === true || usedOverridden === true,
    })),
    arguments: given.map(({ name }) => name.value),
  };
}

/** The arguments of each directive of that name; of lists and objects nothing. */
function argumentsOf(directives: readonly DirectiveNode[] | undefined, name: string): Record<string, unknown>[] {
  const found = (directives ?? []).filter((directive) => directive.name.value === name);
  return found.map(({ arguments: given = [] }) =>
    Object.fromEntries(given.map(({ name: { value: key }, value }) => [key, 'value' in value ? value.value : null])),
  );
}
