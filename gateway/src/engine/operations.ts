import { GraphQLError, Kind, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Json } from './compile/json.ts';
import { type CompiledAgainst, type CompiledOperation, compileOperation } from './operation.ts';
import { type AskedOperation, fragmentsOf } from './plan/asked-operation.ts';
import { inclusion } from './plan/conditions.ts';
import { planOperation } from './plan/plan-operation.ts';
import { TooManyFields } from './plan/planned-operation.ts';
import { type Planner, PlanningTimeout } from './plan/planner.ts';
import type { PreparedOperation } from './prepared.ts';
import type { KnownOperation } from './warm-up.ts';
import { planningTimeout, tooDeep, tooManyFields, tooManySteps, unanswerable } from './refusals.ts';

/** An operation with all that its plan depends on. */
export interface Variant {
  prepared: PreparedOperation;
  /** The values of the variables in `prepared.conditions`. */
  conditions: Json;
  /** The labels of progressive `@override` that hold. */
  labels: string[];
}

interface Kept {
  variant: Variant;
  /** How it is answered, or why it is not. */
  outcome: CompiledOperation | GraphQLError;
  uses: number;
  bytes: number;
}

/** Operations by what they ask for, planned and compiled once. */
export interface Operations {
  /**
   * How an operation is answered.
   *
   * @throws GraphQLError where it cannot be planned within the bounds.
   */
  get: (variant: Variant) => CompiledOperation | Promise<CompiledOperation>;
  /** Those that were asked for most, the most asked first. */
  mostUsed: (most: number) => KnownOperation[];
}

/** How long it is remembered that an operation could not be planned in time, in milliseconds. */
const lateFor = 60_000;

export function createOperations(
  { maxBytes, maxFields }: { maxBytes: number; maxFields: number },
  planner: Planner,
  against: CompiledAgainst,
): Operations {
  const kept = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes });
  const underWay = new Map<string, Promise<Kept>>();

  async function make(variant: Variant): Promise<Kept> {
    const { text, operationName } = variant.prepared;
    const base = { variant, uses: 0 };
    // The client's own document keeps every token of its text.
    const asked = askedOf(variant);
    try {
      const planned = await planOperation(asked, variant.labels, { planner, schema: against.schema, maxFields });
      if ('refused' in planned) return { ...base, outcome: tooManySteps(), bytes: bytesOf(text) };
      const { plan: node, isNeeded } = planned;
      if (node === null && isNeeded) return { ...base, outcome: unanswerable(), bytes: bytesOf(text) };
      const bytes = bytesOf(text, node ? JSON.stringify(node) : '');
      return { ...base, outcome: compileOperation(asked, node, against), bytes };
    } catch (error) {
      const bytes = bytesOf(text);
      if (error instanceof RangeError) return { ...base, outcome: tooDeep(), bytes };
      if (error instanceof TooManyFields) return { ...base, outcome: tooManyFields(maxFields), bytes };
      if (error instanceof PlanningTimeout) {
        against.log.warn({ operationName, ms: planner.timeout }, 'an operation was not planned in time');
        return { ...base, outcome: planningTimeout(), bytes };
      }
      throw error;
    }
  }

  /** Who asks for the same meanwhile waits for the same. */
  async function plan(key: string, variant: Variant): Promise<Kept> {
    const same = underWay.get(key);
    if (same) return same;
    const making = make(variant);
    underWay.set(key, making);
    try {
      const made = await making;
      const isLate = made.outcome instanceof GraphQLError && made.outcome.extensions['code'] === 'PLANNING_TIMEOUT';
      kept.set(key, made, isLate ? { ttl: lateFor } : {});
      return made;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    get(variant) {
      const key = keyOf(variant);
      const known = kept.get(key);
      return known ? use(known) : plan(key, variant).then(use);
    },
    mostUsed(most) {
      const answered = [...kept.values()].filter(({ outcome }) => !(outcome instanceof GraphQLError));
      return answered
        .toSorted((one, other) => other.uses - one.uses)
        .slice(0, most)
        .map(({ variant: { prepared, conditions } }) => ({ ...prepared, conditions }));
    },
  };
}

function use(kept: Kept): CompiledOperation {
  kept.uses += 1;
  if (kept.outcome instanceof GraphQLError) throw kept.outcome;
  return kept.outcome;
}

function keyOf({ prepared, conditions, labels }: Variant): string {
  let key = prepared.key;
  for (const name of prepared.conditions) key += conditions[name] === true ? '1' : '0';
  for (const label of labels) key += `\n${label}`;
  return key;
}

function askedOf({ prepared, conditions }: Variant): AskedOperation {
  const document = parse(prepared.text, { noLocation: true });
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => name?.value === prepared.operationName);
  if (!operation) throw new Error('the document does not have its operation');
  return { operation, fragments: fragmentsOf(document), isIncluded: inclusion(conditions) };
}

/** What a compiled operation takes, about: its document and its plan as objects, measured by `bench/heap.ts`. */
const bytesOf = (text: string, plan = ''): number => 2_000 + text.length * 40 + plan.length * 8;
