import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  GraphQLDeprecatedDirective,
  GraphQLOneOfDirective,
  type GraphQLSchema,
  GraphQLSpecifiedByDirective,
  type InputValueDefinitionNode,
  Kind,
  lexicographicSortSchema,
  type OperationTypeDefinitionNode,
} from 'graphql';
import type { Reach } from './reach.ts';
import { hiddenIn, type Supergraph } from './supergraph.ts';

const seenByClients = [GraphQLDeprecatedDirective, GraphQLSpecifiedByDirective, GraphQLOneOfDirective];

/** What a contract's clients see: the types, fields, arguments and input fields in it, in alphabetical order. */
export function apiOf(supergraph: Supergraph, reach: Reach): GraphQLSchema {
  const isHidden = hiddenIn(supergraph);
  const definitions = supergraph.document.definitions.flatMap(definition);
  return lexicographicSortSchema(buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true }));

  function definition(node: DefinitionNode): DefinitionNode[] {
    if (node.kind === Kind.SCHEMA_DEFINITION) return [{ ...seen(node), operationTypes: rootsOf(node.operationTypes) }];
    if (!('name' in node) || !node.name || !reach.has(node.name.value)) return [];
    const type = node.name.value;
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        return [{ ...seen(node), interfaces: named(node.interfaces), fields: fieldsOf(type, node.fields) }];
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        return [{ ...seen(node), fields: inputs(node.fields, (name) => `${type}.${name}`) }];
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        return [{ ...seen(node), types: named(node.types) }];
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        return [
          { ...seen(node), values: (node.values ?? []).filter((value) => !isHidden({ astNode: value })).map(seen) },
        ];
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
        return [seen(node)];
      default:
        return [];
    }
  }

  function fieldsOf(type: string, fields: readonly FieldDefinitionNode[] = []): FieldDefinitionNode[] {
    return fields
      .filter(({ name }) => reach.has(`${type}.${name.value}`))
      .map((field) => {
        const coordinateOf = (argument: string) => `${type}.${field.name.value}(${argument}:)`;
        return { ...seen(field), arguments: inputs(field.arguments, coordinateOf) };
      });
  }

  function inputs(nodes: readonly InputValueDefinitionNode[] = [], coordinateOf: (name: string) => string) {
    return nodes.filter(({ name }) => reach.has(coordinateOf(name.value))).map(seen);
  }

  function named<Node extends { name: { value: string } }>(nodes: readonly Node[] = []): Node[] {
    return nodes.filter(({ name }) => reach.has(name.value));
  }

  function rootsOf(nodes: readonly OperationTypeDefinitionNode[]): OperationTypeDefinitionNode[] {
    return nodes.filter(({ type }) => reach.has(type.name.value));
  }
}

/** Without what only ministries and the hub read. */
function seen<Node extends { directives?: readonly ConstDirectiveNode[] }>(node: Node): Node {
  const { directives = [] } = node;
  return {
    ...node,
    directives: directives.filter(({ name }) => seenByClients.some((each) => each.name === name.value)),
  };
}
