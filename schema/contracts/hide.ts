import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { Reach } from './reach.ts';
import type { Supergraph } from './supergraph.ts';

const feature = parse(`
  extend schema @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)

  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
`);

/**
 * A contract's supergraph: the whole one, with all that is not in the contract marked `@inaccessible`. The planner
 * still sees it, for keys and `@requires`; the API has none of it. Directives for operations go: none is tagged.
 */
export function hideBeyond({ document, features }: Supergraph, reach: Reach): DocumentNode {
  const linked = features.directive('inaccessible');
  const mark: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: linked ?? 'inaccessible' },
  };
  const definitions = document.definitions
    .filter((node) => node.kind !== Kind.DIRECTIVE_DEFINITION || features.ownsDirective(node.name.value))
    .map(hideIn);
  return { kind: Kind.DOCUMENT, definitions: linked ? definitions : [...definitions, ...feature.definitions] };

  function hideIn(node: DefinitionNode): DefinitionNode {
    if (!('name' in node) || !node.name || features.ownsType(node.name.value)) return node;
    const type = node.name.value;
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        if (!reach.has(type)) return hideType(node);
        return { ...node, fields: (node.fields ?? []).map((field) => hideField(field, `${type}.${field.name.value}`)) };
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        if (!reach.has(type)) return hideType(node);
        return { ...node, fields: (node.fields ?? []).map((field) => kept(field, `${type}.${field.name.value}`)) };
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_DEFINITION:
        return kept(node, type);
      default:
        return node;
    }
  }

  /** Its extensions go with it. */
  function hideType<Node extends TypeDefinitionNode | TypeExtensionNode>(node: Node): Node {
    return node.kind.endsWith('Extension') ? node : marked(node);
  }

  function hideField(field: FieldDefinitionNode, coordinate: string): FieldDefinitionNode {
    if (!reach.has(coordinate)) return marked(field);
    const hideArgument = (argument: InputValueDefinitionNode) =>
      kept(argument, `${coordinate}(${argument.name.value}:)`);
    return { ...field, arguments: (field.arguments ?? []).map(hideArgument) };
  }

  function kept<Node extends { directives?: readonly ConstDirectiveNode[] }>(node: Node, coordinate: string): Node {
    return reach.has(coordinate) ? node : marked(node);
  }

  function marked<Node extends { directives?: readonly ConstDirectiveNode[] }>(node: Node): Node {
    const { directives = [] } = node;
    if (directives.some(({ name }) => name.value === mark.name.value)) return node;
    return { ...node, directives: [...directives, mark] };
  }
}
