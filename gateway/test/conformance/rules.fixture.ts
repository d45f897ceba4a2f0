import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { fieldSet } from './field-set.fixture.ts';

/** How a subgraph stands to a field of a type that it has. */
export interface FieldRule {
  /** Whether it may give the field only where it provides it, or was sent it. */
  isExternal: boolean;
  requires?: SelectionSetNode;
  provides?: SelectionSetNode;
}

/** How a subgraph stands to a type. */
export interface TypeRule {
  keys: { fields: SelectionSetNode; isResolvable: boolean }[];
}

/** An argument that comes from an object further up. */
export interface ContextArgument {
  argument: string;
  /** The types whose objects set the context. */
  types: string[];
  selection: SelectionSetNode;
}

/** What a supergraph says of who owns what: the same whatever names the subgraphs import the directives under. */
export interface Rules {
  /** Undefined where the subgraph does not have the field, or no longer has it: another overrides it. */
  field: (subgraph: string, type: string, field: string) => FieldRule | undefined;
  type: (subgraph: string, type: string) => TypeRule;
  /** What a field requires in the subgraph that has it. */
  requires: (type: string, field: string) => SelectionSetNode | undefined;
  context: (type: string, field: string) => ContextArgument[];
}

type Arguments = Record<string, unknown>;

const argumentsOf = (node: { directives?: readonly ConstDirectiveNode[] }, name: string): Arguments[] =>
  (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((each) => [each.name.value, valueFromASTUntyped(each.value)])),
    );

interface OwnedType {
  joins: Arguments[];
  fields: Map<string, FieldDefinitionNode>;
}

export function rulesOf(supergraph: DocumentNode, labels: string[]): Rules {
  const isInUse = (join: Arguments) => inUse(join, ['percent(100)', ...labels]);

  const types = new Map<string, OwnedType>();
  const contexts = new Map<unknown, string[]>();
  const enumValues = new Map<string, string>();
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph') {
      for (const value of node.values ?? []) {
        enumValues.set(String(argumentsOf(value, 'join__graph')[0]?.['name']), value.name.value);
      }
    }
    if ('name' in node && node.name !== undefined) {
      for (const { name } of argumentsOf(node as never, 'context')) {
        contexts.set(name, [...(contexts.get(name) ?? []), node.name.value]);
      }
    }
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const fields = new Map((node.fields ?? []).map((field) => [field.name.value, field] as const));
      types.set(node.name.value, { joins: argumentsOf(node, 'join__type'), fields });
    }
  }

  const joinsOf = (type: string, field: string): Arguments[] => {
    const node = types.get(type)?.fields.get(field);
    return node === undefined ? [] : argumentsOf(node, 'join__field');
  };
  const ofType = (graph: string | undefined, type: string): Arguments[] =>
    (types.get(type)?.joins ?? []).filter((join) => join['graph'] === graph);

  return {
    field(subgraph, type, field) {
      const graph = enumValues.get(subgraph);
      if (types.get(type)?.fields.has(field) !== true || ofType(graph, type).length === 0) return undefined;
      const joins = joinsOf(type, field);
      const own = joins.find((join) => join['graph'] === graph);
      if (own === undefined) return joins.length === 0 ? { isExternal: false } : undefined;
      if (!isInUse(own)) return undefined;
      return {
        isExternal: own['external'] === true || own['usedOverridden'] === true,
        ...(typeof own['requires'] === 'string' && { requires: fieldSet(own['requires']) }),
        ...(typeof own['provides'] === 'string' && { provides: fieldSet(own['provides']) }),
      };
    },
    type: (subgraph, type) => ({
      keys: ofType(enumValues.get(subgraph), type).flatMap(({ key, resolvable }) =>
        typeof key === 'string' ? [{ fields: fieldSet(key), isResolvable: resolvable !== false }] : [],
      ),
    }),
    requires(type, field) {
      const join = joinsOf(type, field).find((each) => typeof each['requires'] === 'string' && isInUse(each));
      return join && fieldSet(String(join['requires']));
    },
    context: (type, field) =>
      joinsOf(type, field).flatMap(({ contextArguments }) =>
        ((contextArguments ?? []) as { name: string; context: string; selection: string }[]).map((each) => ({
          argument: each.name,
          types: contexts.get(each.context) ?? [],
          selection: fieldSet(each.selection),
        })),
      ),
  };
}

/** Who has a field while it is moved from one subgraph to another: that hangs on whether the move's label holds. */
function inUse({ override, overrideLabel: label }: Arguments, labels: string[]): boolean {
  if (typeof label !== 'string') return true;
  const isOverridden = labels.includes(label);
  return typeof override === 'string' ? isOverridden : !isOverridden;
}
