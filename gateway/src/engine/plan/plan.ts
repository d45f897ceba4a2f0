import type { Rights } from '../../rights/rights.ts';

/**
 * How an operation is answered: Apollo's query plan in the form that `compile` reads. Names of fields are those of the
 * plan (see `planned-name.ts`), not the client's.
 */
export type PlanNode = InOrder | AtOnce | Fetch;

export interface InOrder {
  kind: 'in-order';
  nodes: PlanNode[];
}

export interface AtOnce {
  kind: 'at-once';
  nodes: PlanNode[];
}

/** One question to one ministry, for the operation's root or for the entities at one place of the answer. */
export interface Fetch {
  kind: 'fetch';
  ministry: string;
  /** From the answer's root: a field's name, or `@` for each item of a list. */
  path: string[];
  /** The text that is sent. */
  operation: string;
  operationName: string | undefined;
  isMutation: boolean;
  /** The client's variables that it uses. */
  variables: string[];
  /** What of each entity is sent; null where the fetch is for the operation's root. */
  requires: Requirement[] | null;
  /**
   * The types by whose requirements a key is sent. Apollo's planner also names requirements for types that nothing is asked
   * of: what is required of a whole interface where the client asks for one of its types.
   */
  keyed: string[];
  /** What an entity of a type is called to a ministry that has only the interface (`@interfaceObject`). */
  calledAs: { on: string; typename: string }[];
  /** Fields that were asked for under another name, since types of one union have them in several types. */
  renamed: { path: string[]; to: string }[];
  /** Variables whose values stand around the entity (`@fromContext`). */
  contexts: { variable: string; path: string[] }[];
  /**
   * The same question in parts, each for fields that need the same of an entity; only where there are several. So is asked
   * about entities of which not all is known that the whole needs.
   */
  parts?: Fetch[];
}

export type Requirement = RequiredField | RequiredFragment;

export interface RequiredField {
  kind: 'field';
  /** The name in the data. */
  name: string;
  /** The name that the ministry knows it by. */
  as: string;
  /** Null for a leaf. */
  selections: Requirement[] | null;
}

export interface RequiredFragment {
  kind: 'fragment';
  on: string;
  selections: Requirement[];
}

/** What the hub itself has to know of a supergraph. */
export interface SupergraphFacts {
  /** The API's schema as SDL. */
  api: string;
  subgraphs: { name: string; url: string }[];
  /** The types that an interface or a union stands for, those that clients do not see included. */
  subtypes: Record<string, string[]>;
  /** Object types and, as `Type.VALUE`, enum values that clients do not see (`@inaccessible`). */
  hidden: string[];
  /** The labels of progressive `@override`. */
  labels: string[];
  /** The fields of a key of each entity, by its type. */
  keys: Record<string, string[]>;
  /** Who may see what, by `@authenticated`, `@requiresScopes` and `@policy`. */
  rights: Rights;
}

/** What is planned. */
export interface PlanningTask {
  operation: string;
  /** The labels of progressive `@override` that hold. */
  labels: string[];
}

/** Null where nothing has to be fetched. */
export type Planned = { plan: PlanNode | null } | { refused: 'too-complex' };
