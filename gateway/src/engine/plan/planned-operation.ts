import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';
import type { AskedOperation } from './asked-operation.ts';
import { isCondition } from './conditions.ts';
import { plannedVariable } from './planned-name.ts';
import { collectSelections, type Selected } from './selected.ts';

/** Thrown where an operation asks for more fields than are planned. */
export class TooManyFields extends Error {
  override name = 'TooManyFields';
}

/**
 * The text that the planner is given: what the client asks for with conditions decided, without what is kept from
 * it, fragments opened and merged, and every field under its planned name. Null where nothing has to be fetched.
 *
 * @throws TooManyFields beyond `maxFields`.
 */
export function plannedOperation(asked: AskedOperation, schema: GraphQLSchema, maxFields: number): string | null {
  const { operation } = asked;
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  let left = maxFields;
  const used = new Set<string>();
  const body = selectionText(collectSelections(asked, [operation.selectionSet], root, schema), root);
  if (body === '') return null;
  const definitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  const kind = [operation.operation, operation.name?.value].join(' ').trim();
  return `${kind}${definitionsText(definitions)}{${body}}`;

  function selectionText({ fields, fragments }: Selected, type: GraphQLNamedType): string {
    const parts = new Set<string>();
    for (const [planned, nodes] of fields) {
      if (left-- === 0) throw new TooManyFields();
      const name = nodes[0].name.value;
      const [first, ...others] = nodes.filter((node) => !asked.denied.has(node));
      if (!first) continue;
      // The hub itself knows the root's type, and answers introspection.
      if (!name.startsWith('__')) parts.add(fieldText(planned, [first, ...others], type));
      else if (name === '__typename' && type !== root) parts.add(name);
    }
    for (const [on, selected] of fragments) {
      const within = selectionText(selected, schema.getType(on) ?? type);
      // Where all of it is kept from the client, what it is of is told nevertheless: it is null with an error there.
      parts.add(`...on ${on}{${within === '' ? '__typename' : within}}`);
    }
    return [...parts].join(' ');
  }

  function fieldText(planned: string, nodes: [FieldNode, ...FieldNode[]], type: GraphQLNamedType): string {
    const [node] = nodes;
    const alias = planned === node.name.value ? '' : `${planned}:`;
    const args = node.arguments?.map((argument) => textOf(argument)) ?? [];
    const directives = node.directives?.filter((each) => !isCondition(each)).map((each) => textOf(each)) ?? [];
    const head = `${alias}${node.name.value}${args.length > 0 ? `(${args.join(' ')})` : ''}${directives.join('')}`;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const below = field && getNamedType(field.type);
    if (!below || !isCompositeType(below)) return head;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const within = selectionText(collectSelections(asked, sets, below, schema), below);
    // Of a field whose selections are all left out the client still learns whether it is null.
    return `${head}{${within === '' ? '__typename' : within}}`;
  }

  function textOf(node: ArgumentNode | DirectiveNode): string {
    const planned = visit(node, {
      Variable(variable) {
        used.add(variable.name.value);
        return inPlannersName(variable);
      },
    });
    return stripIgnoredCharacters(print(planned));
  }
}

const inPlannersName = ({ name, ...variable }: VariableNode): VariableNode => ({
  ...variable,
  name: { ...name, value: plannedVariable(name.value) },
});

function definitionsText(definitions: readonly VariableDefinitionNode[]): string {
  const texts = definitions.map(({ variable, type, defaultValue }) => {
    const value = defaultValue ? `=${print(defaultValue)}` : '';
    return `$${plannedVariable(variable.name.value)}:${print(type)}${value}`;
  });
  return texts.length > 0 ? `(${texts.join(' ')})` : '';
}
