import { type GraphQLNamedType, type GraphQLSchema, parse } from 'graphql';
import { removalDateOf } from '../../changes/retirement.ts';
import { readSupergraph } from '../../supergraph/read.ts';
import type { Right } from '../../supergraph/rights.ts';
import type { JoinedType } from '../../supergraph/supergraph.ts';
import type { Names } from '../language.ts';
import type { DescribedOperation } from '../operations.ts';
import { typePath } from '../paths.ts';
import { memberOf, partsOf } from './coordinate.ts';
import { documentedTypes, type Element, elementsOf } from './elements.ts';
import { type Example, findExamples } from './examples.ts';
import { type Kind, kindOf } from './kinds.ts';
import { findOwners, type Owners } from './owners.ts';
import { rightsIn } from './rights.ts';
import { findUsage } from './usage.ts';

/** What the reference is made from. */
export interface ReferenceSource {
  /** What clients see: nothing else is told of. */
  schema: GraphQLSchema;
  /** The text of the supergraph that the schema is of: it says who answers for what. */
  supergraph: string;
  /** What is shown as examples, as far as the schema can answer it. */
  operations: readonly DescribedOperation[];
  /** Names of types and enum values, by coordinate. */
  names: ReadonlyMap<string, Names>;
  /** Names of ministries, by their subgraphs'. */
  ministryNames: ReadonlyMap<string, Names>;
}

/** All that pages tell of, in no language yet. */
export interface Model extends Owners {
  /** By name. */
  types: { type: GraphQLNamedType; kind: Kind }[];
  /** By coordinate, in the order of types and members. */
  elements: Map<string, Element>;
  deprecations: Deprecation[];
  examples: Example[];
  /** What readers of a type or a field have to fulfil, all of it; empty where everyone may read it. */
  rightsOf: (coordinate: string) => Right[];
  /** The examples that use an element. */
  examplesOf: (coordinate: string) => Example[];
  /** Coordinates of what returns or takes a type. */
  usesOf: (type: string) => string[];
  nameOf: (coordinate: string) => Names;
  nameOfMinistry: (ministry: string) => Names;
  /** The members of a type, or the arguments of a field of it, in the order in which ministries wrote them. */
  inOrder: <Member extends { name: string }>(members: readonly Member[], type: string, field?: string) => Member[];
  /** The page and place of an element, from a language's root; null where there is none such. */
  hrefOf: (coordinate: string) => string | null;
}

export interface Deprecation {
  coordinate: string;
  reason: string;
  /** The day after which it may go, as `YYYY-MM-DD`; null where the reason does not say. */
  removedAfter: string | null;
}

/**
 * Reads the source once.
 *
 * @throws GraphQLError where the supergraph is not SDL.
 */
export function createModel(source: ReferenceSource): Model {
  const { schema } = source;
  const joined = readSupergraph(parse(source.supergraph, { noLocation: true }));
  const types = documentedTypes(schema);
  const elements = new Map(types.flatMap(elementsOf).map((element) => [element.coordinate, element]));
  const usage = findUsage(types);
  const examples = findExamples(schema, source.operations);
  const users = Map.groupBy(
    examples.flatMap((example) => usedIn(example).map((coordinate) => ({ coordinate, example }))),
    ({ coordinate }) => coordinate,
  );
  return {
    ...findOwners(schema, joined),
    types: types.map((type) => ({ type, kind: kindOf(type, schema) })),
    elements,
    deprecations: [...elements.values()].flatMap(({ coordinate, deprecation: reason }) =>
      reason === null ? [] : [{ coordinate, reason, removedAfter: removalDateOf(reason) }],
    ),
    examples,
    rightsOf: rightsIn(joined),
    examplesOf: (coordinate) => (users.get(coordinate) ?? []).map(({ example }) => example),
    usesOf: (type) => usage.get(type) ?? [],
    nameOf: (coordinate) => source.names.get(coordinate) ?? {},
    nameOfMinistry: (ministry) => source.ministryNames.get(ministry) ?? {},
    inOrder: (members, type, field) => {
      const order = namesIn(joined.types.get(type), field);
      return members.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
    },
    hrefOf: (coordinate) => (elements.has(coordinate) ? hrefOf(coordinate) : null),
  };
}

/** The names of a type's members, or of the arguments of a field of it, in the supergraph's order. */
function namesIn(type: JoinedType | undefined, field: string | undefined): string[] {
  if (type === undefined) return [];
  if (field === undefined) return [...type.fields.keys(), ...type.members.keys()];
  const node = type.fields.get(field)?.node;
  return node && 'arguments' in node ? (node.arguments ?? []).map(({ name }) => name.value) : [];
}

/** What an example uses, each once: an element is used with its type. */
function usedIn({ uses }: Example): string[] {
  return [...new Set(uses.flatMap(({ coordinate }) => [coordinate, partsOf(coordinate)?.type ?? coordinate]))];
}

function hrefOf(coordinate: string): string | null {
  const parts = partsOf(coordinate);
  if (parts === null) return null;
  const { type, member, argument } = parts;
  if (member === undefined) return typePath(type);
  return `${typePath(type)}#${argument === undefined ? member : memberOf(member, argument)}`;
}
