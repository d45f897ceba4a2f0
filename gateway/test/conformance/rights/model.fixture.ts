import type { Caller } from '@ortaq/schema/wire';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  getNamedType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Thing, World } from '../case.fixture.ts';
import { knownWorld } from '../world.fixture.ts';

/** One right in a place, as plain as it can be said. */
export interface Right {
  directive: string;
  holdsFor: (caller: Caller) => boolean;
}

/** The rules, said a second time and as simply as possible: who may see what is asked of a type by name. */
export interface Rules {
  /** By `Type` or `Type.field`. */
  rights: Record<string, Right>;
  /** What a field is worked out from. */
  requirements: Record<string, readonly string[]>;
  schema: GraphQLSchema;
}

export function maySee(rules: Rules, caller: Caller, place: string): boolean {
  const { rights, requirements, schema } = rules;
  const has = (each: string) => rights[each]?.holdsFor(caller) ?? true;
  const [typeName = '', field = ''] = place.split('.');
  const type = schema.getType(typeName);
  if (!(isObjectType(type) || isInterfaceType(type))) throw new Error(`no type ${typeName}`);
  const given = type.getFields()[field];
  if (!given) throw new Error(`no field ${place}`);
  const mayHave = (each: GraphQLNamedType): boolean => {
    if (isUnionType(each)) return true;
    if (isInterfaceType(each)) return has(each.name) && schema.getPossibleTypes(each).every(mayHave);
    return has(each.name) && (!isObjectType(each) || each.getInterfaces().every(({ name }) => has(name)));
  };
  const interfaces = type.getInterfaces().filter((each) => given.name in each.getFields());
  return (
    mayHave(type) &&
    mayHave(getNamedType(given.type)) &&
    [place, ...interfaces.map(({ name }) => `${name}.${field}`)].every(has) &&
    (requirements[place] ?? []).every((each) => maySee(rules, caller, each)) &&
    (isObjectType(type) || schema.getPossibleTypes(type).every(({ name }) => maySee(rules, caller, `${name}.${field}`)))
  );
}

/**
 * What one server would answer that had all data, and threw where the caller may not see a field. What a field is asked of
 * is the type that its fragment or its parent's field names; what is asked within a forbidden field is forbidden too.
 */
export function modelAnswer(
  rules: Rules,
  caller: Caller,
  { query, variables, operationName }: { query: string; variables: Record<string, unknown>; operationName?: string },
  given: World,
): ExecutionResult {
  const { schema } = rules;
  const document = withoutNamedFragments(parse(query));
  const forbidden = new Set<FieldNode>();
  const mark = ({ selections }: SelectionSetNode, parent: GraphQLNamedType, isWithin: boolean): void => {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('named fragments are opened');
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition && schema.getType(node.typeCondition.name.value);
        mark(node.selectionSet, on ?? parent, isWithin);
      } else if (!node.name.value.startsWith('__') && (isObjectType(parent) || isInterfaceType(parent))) {
        const isForbidden = isWithin || !maySee(rules, caller, `${parent.name}.${node.name.value}`);
        if (isForbidden) forbidden.add(node);
        const field = parent.getFields()[node.name.value];
        if (field && node.selectionSet) mark(node.selectionSet, getNamedType(field.type), isForbidden);
      }
    }
  };
  for (const node of document.definitions) {
    const root = schema.getQueryType();
    if (node.kind === Kind.OPERATION_DEFINITION && root) mark(node.selectionSet, root, false);
  }
  const world = knownWorld(given, schema);
  return executeSync({
    schema,
    document,
    variableValues: variables,
    operationName,
    rootValue: {},
    typeResolver: ({ __typename }: Thing) => String(__typename),
    fieldResolver(source: Thing, args: object, _context, { parentType, fieldName, fieldNodes }) {
      if (fieldNodes.every((node) => forbidden.has(node))) throw new GraphQLError('forbidden');
      return world.value(parentType.name, fieldName, source, args);
    },
  });
}

/** The same operation with each spread as an inline fragment of its own. */
function withoutNamedFragments(document: DocumentNode): DocumentNode {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const open = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.map(opened) });
  const opened = (node: SelectionNode): SelectionNode => {
    if (node.kind !== Kind.FRAGMENT_SPREAD) {
      return node.selectionSet ? { ...node, selectionSet: open(node.selectionSet) } : { ...node };
    }
    const fragment = fragments.find(({ name }) => name.value === node.name.value);
    if (!fragment) throw new Error(`no fragment ${node.name.value}`);
    const { typeCondition, selectionSet } = fragment;
    const { directives = [] } = node;
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: open(selectionSet) };
  };
  const definitions = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [{ ...node, selectionSet: open(node.selectionSet) }] : [],
  );
  return { ...document, definitions };
}
