import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type ExecutionResult,
  getNamedType,
  graphql,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  isCompositeType,
  isObjectType,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Thing, World } from './case.fixture.ts';
import type { Composed } from './composed.fixture.ts';
import { fieldsFor, includes, merged } from './field-set.fixture.ts';
import { findByKey } from './references.fixture.ts';
import type { FieldRule, Rules } from './rules.fixture.ts';
import { type KnownWorld, knownWorld } from './world.fixture.ts';

/** What came in with one fetch. */
export interface Fetched {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** A subgraph that answers from a world, and keeps to its SDL as if it had no more than that. */
export interface Subgraph {
  answer: (fetched: Fetched, given: World) => Promise<ExecutionResult>;
}

/** A thing as a subgraph holds it. */
interface Held {
  /** What the subgraph takes it for: it may know the interface alone. */
  __typename: string;
  thing: Thing;
  /** What the gateway sent, where it is a referenced entity. */
  sent?: Thing;
  /** What the field that led here provides of it. */
  provided?: SelectionSetNode | undefined;
}

/**
 * @param onBreach is told when the gateway asks for what it must not ask for, or sends what no subgraph can use. The
 * field has an error then too.
 */
export function createSubgraph(
  name: string,
  { subgraphs, whole }: Composed,
  rules: Rules,
  onBreach: (message: string) => void,
): Subgraph {
  let world: KnownWorld;

  const breach = (message: string): Error => {
    onBreach(message);
    return new Error(message);
  };

  function reference(sent: Thing): Held | null {
    const type = String(sent.__typename);
    try {
      const thing = findByKey(sent, { subgraph: name, type, rules, world, whole });
      return thing && { __typename: typeHere(thing, schema.getType(type)), thing, sent };
    } catch (error) {
      throw breach((error as Error).message);
    }
  }

  /** The type that the subgraph knows a thing by; one that it does not know, it cannot have. */
  function typeHere({ __typename }: Thing, declared: GraphQLNamedType | undefined): string {
    const typename = __typename ?? declared?.name ?? '';
    if (isObjectType(schema.getType(typename))) return typename;
    const type = whole.getType(typename);
    const asObject = isObjectType(type) && type.getInterfaces().find((each) => isObjectType(schema.getType(each.name)));
    if (!asObject) throw breach(`"${name}" has a ${typename}, which it does not know: the case is wrong`);
    return asObject.name;
  }

  function held(value: unknown, declared: GraphQLNamedType, provided: SelectionSetNode | undefined): unknown {
    if (Array.isArray(value)) return value.map((each) => held(each, declared, provided));
    if (value === null || value === undefined || !isCompositeType(declared)) return value;
    return { __typename: typeHere(value as Thing, declared), thing: value as Thing, provided } satisfies Held;
  }

  /**
   * What a field's function sees where it requires: the subgraph's own data, and what it was sent of others'; or has,
   * where the way to the object provides all of it.
   */
  function withRequired(
    { __typename: type, thing, sent, provided }: Held,
    field: string,
    requires: SelectionSetNode,
  ): Thing {
    const names = fieldsFor(requires, type, whole).map((each) => each.name.value);
    if (!sent && includes(provided, requires, type, whole)) return thing;
    if (!sent) throw breach(`"${name}" was asked for ${type}.${field} without what it requires`);
    const missing = names.filter((each) => !Object.hasOwn(sent, each));
    if (missing.length > 0) throw breach(`"${name}" was not sent ${missing.join(', ')} for ${type}.${field}`);
    const own = Object.entries(thing).filter(([key]) => rules.field(name, type, key)?.isExternal === false);
    return Object.fromEntries([...own, ...names.map((each) => [each, sent[each]])]);
  }

  const resolve: GraphQLFieldResolver<Held | undefined, unknown> = (source, args, _context, info) => {
    const { fieldName: field } = info;
    const type = nameInWhole(info);
    const rule = rules.field(name, type, field);
    const isComposite = isCompositeType(getNamedType(info.returnType));
    const asProvided = fieldsFor(source?.provided, type, whole).filter((each) => each.name.value === field);
    if (!mayGive(rule, source, field) && asProvided.length === 0) {
      throw breach(`"${name}" was asked for ${type}.${field}, which is not its own to give`);
    }
    const thing = source && rule?.requires ? withRequired(source, field, rule.requires) : (source?.thing ?? {});
    const value = world.value(typeOf(source, type), field, thing, args);
    if (!isComposite) return value;
    const provided = merged([rule?.provides, ...asProvided.map(({ selectionSet }) => selectionSet)]);
    return held(value, getNamedType(info.returnType), provided);
  };

  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(subgraphs[name] ?? ''),
      resolvers: Object.fromEntries(
        Object.keys(whole.getTypeMap()).map((type) => [type, { __resolveReference: reference }] as const),
      ) as never,
    },
  ]);

  return {
    answer({ query, variables, operationName }, given) {
      world = knownWorld(given, whole);
      return graphql({
        schema,
        source: query,
        variableValues: variables,
        operationName,
        fieldResolver: resolve,
        typeResolver: ({ __typename }: Held) => __typename,
      });
    },
  };
}

/** The supergraph calls root types by their usual names, whatever a subgraph calls its own. */
function nameInWhole({ parentType, schema }: GraphQLResolveInfo): string {
  if (parentType === schema.getQueryType()) return 'Query';
  return parentType === schema.getMutationType() ? 'Mutation' : parentType.name;
}

/** Whether a field is the subgraph's own, or it was sent it as part of a key. */
function mayGive(rule: FieldRule | undefined, source: Held | undefined, field: string): boolean {
  if (!rule?.isExternal) return rule !== undefined;
  return source?.sent !== undefined && Object.hasOwn(source.sent, field);
}

/** The type by which the world knows a field: a thing's own, where it has one. */
const typeOf = (source: Held | undefined, declared: string): string => source?.thing.__typename ?? declared;
