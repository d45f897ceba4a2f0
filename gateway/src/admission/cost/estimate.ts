import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isLeafType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CostStatements, ListSize } from './statements.ts';
import { isLeftOut, numberOf, type Values } from './values.ts';

/** How long a list is taken to be of which nothing is said. */
export const defaultListSize = 20;
/** What a mutation costs besides its fields, as Apollo Router has it. */
const mutationCost = 10;

export interface Costed {
  schema: GraphQLSchema;
  statements: CostStatements;
}

/**
 * What answering an operation is reckoned to cost, by the rules of Apollo Router's demand control after IBM's cost
 * specification: each object costs 1, scalars and enums nothing, a list as many times its item as `@listSize` says or its
 * slicing argument asks for; `@cost` says otherwise. What is asked for twice costs twice; introspection, which no ministry
 * is asked for, nothing.
 *
 * @param values the variables' values, defaults included.
 */
export function estimate(
  { schema, statements }: Costed,
  {
    operation,
    fragments,
  }: { operation: OperationDefinitionNode; fragments: ReadonlyMap<string, FragmentDefinitionNode> },
  values: Values,
): number {
  const known = new Map<string, number>();
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  return (operation.operation === 'mutation' ? mutationCost : 0) + ofSelections(operation.selectionSet, root);

  /** @param sized the lists among the fields whose size the field around them has said. */
  function ofSelections({ selections }: SelectionSetNode, type: GraphQLCompositeType, sized?: Sized): number {
    let cost = 0;
    for (const selection of selections) {
      if (isLeftOut(selection, values)) continue;
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type, sized);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value, sized);
      else cost += ofSelections(selection.selectionSet, typeOf(selection.typeCondition?.name.value) ?? type, sized);
    }
    return cost;
  }

  /** A fragment is counted once for each size that it is spread within: there may be as many spreads as tokens. */
  function ofFragment(name: string, sized?: Sized): number {
    const key = sized ? `${name} ${sized.size} ${sized.fields.join(' ')}` : name;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const type = typeOf(fragment?.typeCondition.name.value);
    const cost = fragment && type ? ofSelections(fragment.selectionSet, type, sized) : 0;
    known.set(key, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType, sized?: Sized): number {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const coordinate = `${parent.name}.${field.name}`;
    const named = getNamedType(field.type);
    const size = statements.sizes.get(coordinate);
    const asked = size && sizeAsked(size, field, node, values);
    const passesOn = asked !== undefined && size?.sizedFields ? { fields: size.sizedFields, size: asked } : undefined;
    const weight =
      statements.weights.get(coordinate) ?? statements.weights.get(named.name) ?? (isLeafType(named) ? 0 : 1);
    const within = node.selectionSet && isCompositeType(named) ? ofSelections(node.selectionSet, named, passesOn) : 0;
    const times = isList(field.type) ? timesOf(field.name, passesOn ? undefined : asked, sized) : 1;
    return ofArguments(coordinate, node) + times * (weight + within);
  }

  function ofArguments(coordinate: string, { arguments: given = [] }: FieldNode): number {
    return given.reduce((sum, { name }) => sum + (statements.weights.get(`${coordinate}(${name.value}:)`) ?? 0), 0);
  }

  function typeOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** The size of the lists of these names in what a field gives. */
interface Sized {
  fields: readonly string[];
  size: number;
}

const timesOf = (name: string, own: number | undefined, around: Sized | undefined): number =>
  own ?? (around?.fields.includes(name) ? around.size : defaultListSize);

/** By the largest of the slicing arguments that are given or have a default, else the assumed one. */
function sizeAsked(
  { slicingArguments = [], assumedSize }: ListSize,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  values: Values,
): number | undefined {
  const asked = slicingArguments.flatMap((name) => {
    const given = node.arguments?.find((each) => each.name.value === name);
    const byDefault: unknown = field.args.find((each) => each.name === name)?.defaultValue;
    return numberOf(given?.value, values) ?? (typeof byDefault === 'number' ? byDefault : []);
  });
  return asked.length > 0 ? Math.max(0, ...asked) : assumedSize;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
