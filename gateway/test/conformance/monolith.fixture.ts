import {
  execute,
  type ExecutionResult,
  getNamedType,
  graphql,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  isAbstractType,
  isEnumType,
  Kind,
  type ResponsePath,
  type SelectionSetNode,
} from 'graphql';
import type { Asked, Thing, World } from './case.fixture.ts';
import type { Composed } from './composed.fixture.ts';
import { covers } from './field-set.fixture.ts';
import type { ContextArgument, Rules } from './rules.fixture.ts';
import { type KnownWorld, knownWorld } from './world.fixture.ts';

/** What graphql-js answers over the whole world and the API's schema: the right answer. */
export type Monolith = (world: World, asked: Asked) => Promise<ExecutionResult>;

/** Which object each place of the answer is made from: the way up to what sets a context. */
type Places = Map<ResponsePath, { type: string; thing: Thing }>;

type Resolver = GraphQLFieldResolver<Thing | undefined, Places>;

export function createMonolith({ api, whole }: Composed, rules: Rules): Monolith {
  return async (given, { query, variables, operationName }) => {
    const world = knownWorld(given, whole);
    const resolve = resolverOf(world, rules, whole);
    return graphql({
      schema: api,
      source: query,
      variableValues: variables,
      operationName,
      contextValue: new Map(),
      typeResolver: ({ __typename }: Thing) => String(__typename),
      fieldResolver: (source, args, places, info) => visible(resolve(source, args, places, info), info.returnType, api),
    });
  };
}

/** A value as clients may know of it: what is `@inaccessible` is null to them. */
function visible(value: unknown, type: GraphQLOutputType, api: GraphQLSchema): unknown {
  if (Array.isArray(value)) return value.map((each) => visible(each, type, api));
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValue(String(value)) ? value : null;
  const { __typename: name } = Object(value) as { __typename?: unknown };
  return isAbstractType(named) && typeof name === 'string' && !api.getType(name) ? null : value;
}

function resolverOf(world: KnownWorld, rules: Rules, whole: GraphQLSchema): Resolver {
  /** What a field set gives for an object; nobody's API, so what is `@inaccessible` is there. */
  function select(type: string, thing: Thing, selectionSet: SelectionSetNode): Thing {
    const definition = { kind: Kind.OPERATION_DEFINITION, operation: 'query', selectionSet } as never;
    const result = execute({
      schema: rootedIn(type, whole),
      document: { kind: Kind.DOCUMENT, definitions: [definition] },
      rootValue: thing,
      contextValue: new Map(),
      typeResolver: ({ __typename }: Thing) => String(__typename),
      fieldResolver: resolve,
    }) as ExecutionResult;
    return result.data ?? {};
  }

  function fromContext({ types, selection }: ContextArgument, place: ResponsePath | undefined, places: Places) {
    for (let at = place; at !== undefined; at = at.prev) {
      const above = places.get(at);
      if (above && types.some((type) => covers(type, above.type, whole))) {
        return leafOf(select(above.type, above.thing, selection));
      }
    }
    throw new Error(`nothing sets the context of ${types.join(', ')}`);
  }

  const resolve: Resolver = (source = {}, args, places, { parentType: { name: type }, fieldName, path }) => {
    if (path.prev) places.set(path.prev, { type, thing: source });
    const requires = firstOf(type, whole, (each) => rules.requires(each, fieldName));
    const required = requires && select(type, source, requires);
    const contextual = rules
      .context(type, fieldName)
      .map((each) => [each.argument, fromContext(each, path.prev?.prev, places)] as const);
    const given = contextual.length === 0 ? args : { ...args, ...Object.fromEntries(contextual) };
    return world.value(type, fieldName, required ? { ...source, ...required } : source, given);
  };
  return resolve;
}

/** What holds for a type, or for an interface of it: an `@interfaceObject` says its own of the interface. */
function firstOf<Found>(type: string, whole: GraphQLSchema, find: (type: string) => Found | undefined) {
  const object = whole.getType(type);
  const interfaces = object instanceof GraphQLObjectType ? object.getInterfaces() : [];
  return [type, ...interfaces.map(({ name }) => name)].map(find).find((each) => each !== undefined);
}

const rooted = new WeakMap<GraphQLSchema, Map<string, GraphQLSchema>>();

/** The same schema, whose operations start at an object of this type. */
function rootedIn(type: string, whole: GraphQLSchema): GraphQLSchema {
  const known = rooted.get(whole) ?? new Map<string, GraphQLSchema>();
  rooted.set(whole, known);
  const query = whole.getType(type) as GraphQLObjectType;
  const schema = known.get(type) ?? new GraphQLSchema({ ...whole.toConfig(), query, assumeValid: true });
  known.set(type, schema);
  return schema;
}

/** A context's selection ends in one value. */
function leafOf(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? leafOf(Object.values(value)[0]) : value;
}
