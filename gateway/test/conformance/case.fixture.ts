/** An object of the world. `__typename` is needed where its type does not follow from the field that leads to it. */
export interface Thing {
  __typename?: string;
  [field: string]: unknown;
}

/**
 * What a field answers. The parameters are `never` so that a case may say what it takes:
 * `(product: { price: number }) => ...`.
 */
export type FieldFunction = (source: never, args: never) => unknown;

/**
 * All data and behaviour there is. Subgraphs and the monolith both answer from it: a subgraph only with what its SDL
 * makes its own.
 */
export interface World {
  /** What references find by key; each says its `__typename`. */
  entities?: Thing[];
  /** By coordinate, `Type.field`, where the type may be an interface; other fields are read from the object. */
  fields: Record<string, FieldFunction>;
}

/** What has to be seen at the subgraphs' doors, apart from the answer. */
export interface Reached {
  /** The subgraphs in the order in which they were asked. */
  order?: string[];
  /** How many representations came with each fetch of entities, by subgraph. */
  representations?: Record<string, number[]>;
  /** Names that no fetch may contain. */
  never?: string[];
}

/** One request; where an answer has errors, their paths are compared. */
export interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** Set where the answer must have errors: else it must have none. */
  fails?: true;
  /** Set where lists in the answer have no order that a specification fixes: introspection. */
  anyOrder?: true;
  reached?: Reached;
}

/**
 * A supergraph, the world behind it, and what is asked of it. The right answers are nowhere: the monolith has them.
 */
export interface ConformanceCase {
  /** A sentence about behaviour. */
  name: string;
  /** SDL by subgraph; the `@link` to Federation 2 is added where it has none. */
  subgraphs: Record<string, string>;
  /** Labels of `@override` that hold, besides `percent(100)`. */
  overrideLabels?: string[];
  /** Made anew for each side of each query, so that mutations may change it. */
  world: () => World;
  queries: (string | Asked)[];
}

const link = 'https://specs.apollo.dev/federation/v2.9';

const importable =
  /@(?:key|requires|provides|external|shareable|override|interfaceObject|inaccessible|tag|context|fromContext|authenticated|requiresScopes|policy|cost|listSize|composeDirective|extends)\b/g;

const ofFederation1 = '# Federation 1\n';

/** The SDL of a subgraph that has never heard of `@link`. */
export const federation1 = (sdl: string): string => ofFederation1 + sdl;

/** A subgraph's SDL with the `@link` it left out: it imports what is used, so that nothing else gets into the supergraph. */
export function linked(sdl: string): string {
  if (sdl.startsWith(ofFederation1) || sdl.includes('@link(')) return sdl;
  const imports = [...new Set(sdl.match(importable))].map((name) => JSON.stringify(name));
  return `extend schema @link(url: "${link}", import: [${imports.join(', ')}])\n${sdl}`;
}
