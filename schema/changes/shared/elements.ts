import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/** What of an element decides whether two versions of it go together in one supergraph. */
export interface SharedElement {
  kind: 'TYPE' | 'FIELD' | 'ARGUMENT' | 'VALUE';
  /** Its type and default value as SDL; empty for types and enum values. */
  shape: string;
  /** `shape` without `!` at any level: what versions that differ in nullability only have in common. */
  looseShape: string;
  /** Whether whoever uses it has to give it: an argument or input field that is not null and has no default. */
  isRequired: boolean;
  /** Whether it carries `@inaccessible`. */
  isHidden: boolean;
  isDeprecated: boolean;
}

/** The elements that a document of shared SDL declares, by coordinate, in its order. */
export function elementsOf(document: DocumentNode): Map<string, SharedElement> {
  const types = document.definitions.filter((node) => 'name' in node && node.kind !== Kind.DIRECTIVE_DEFINITION);
  return new Map(types.flatMap((node) => elementsOfType(node as TypeDefinitionNode | TypeExtensionNode)));
}

type Entry = [coordinate: string, element: SharedElement];

function elementsOfType(node: TypeDefinitionNode | TypeExtensionNode): Entry[] {
  const type = node.name.value;
  const own: Entry = [type, element('TYPE', node)];
  if ('values' in node) return [own, ...(node.values ?? []).map((value) => member(type, 'VALUE', value))];
  if (!('fields' in node)) return [own];
  const fields = (node.fields ?? []).flatMap((field) => [member(type, 'FIELD', field), ...argumentsOf(type, field)]);
  return [own, ...fields];
}

function argumentsOf(type: string, field: FieldDefinitionNode | InputValueDefinitionNode): Entry[] {
  const given = 'arguments' in field ? (field.arguments ?? []) : [];
  return given.map((node) => [`${type}.${field.name.value}(${node.name.value}:)`, element('ARGUMENT', node)]);
}

function member(
  type: string,
  kind: 'FIELD' | 'VALUE',
  node: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode,
): Entry {
  return [`${type}.${node.name.value}`, element(kind, node)];
}

type Declared =
  | TypeDefinitionNode
  | TypeExtensionNode
  | FieldDefinitionNode
  | InputValueDefinitionNode
  | EnumValueDefinitionNode;

function element(kind: SharedElement['kind'], node: Declared): SharedElement {
  const type = 'type' in node ? print(node.type) : '';
  const preset = 'defaultValue' in node && node.defaultValue ? ` = ${print(node.defaultValue)}` : '';
  return {
    kind,
    shape: type + preset,
    looseShape: type.replaceAll('!', '') + preset,
    isRequired: node.kind === Kind.INPUT_VALUE_DEFINITION && type.endsWith('!') && !preset,
    isHidden: carries(node.directives, 'inaccessible'),
    isDeprecated: carries(node.directives, 'deprecated'),
  };
}

function carries(directives: readonly ConstDirectiveNode[] | undefined, wanted: string): boolean {
  return directives?.some(({ name }) => name.value === wanted) ?? false;
}
