import { LRUCache } from 'lru-cache';
import type { CompiledAgainst, CompiledOperation } from './operation.ts';
import { type Outcome, outcomeOf, type Variant } from './outcome.ts';
import type { Planner } from './plan/planner.ts';
import type { KnownOperation } from './warm-up.ts';

interface Kept {
  variant: Variant;
  outcome: Outcome;
  uses: number;
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

/** @param bounds.maxBytes how much memory they may take, about. */
export function createOperations(
  { maxBytes, maxFields }: { maxBytes: number; maxFields: number },
  planner: Planner,
  against: CompiledAgainst,
): Operations {
  const kept = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    sizeCalculation: ({ outcome }) => outcome.bytes,
  });
  const underWay = new Map<string, Promise<Kept>>();

  async function make(key: string, variant: Variant): Promise<Kept> {
    try {
      const outcome = await outcomeOf(variant, maxFields, planner, against);
      const made = { variant, outcome, uses: 0 };
      const ttl = 'refuse' in outcome ? outcome.rememberFor : Infinity;
      if (ttl > 0) kept.set(key, made, Number.isFinite(ttl) ? { ttl } : {});
      return made;
    } finally {
      underWay.delete(key);
    }
  }

  /** Who asks for the same meanwhile waits for the same. */
  function plan(key: string, variant: Variant): Promise<Kept> {
    const making = underWay.get(key) ?? make(key, variant);
    underWay.set(key, making);
    return making;
  }

  return {
    get(variant) {
      const key = keyOf(variant);
      const known = kept.get(key);
      return known ? use(known) : plan(key, variant).then(use);
    },
    mostUsed(most) {
      return [...kept.values()]
        .filter(({ outcome }) => 'answer' in outcome)
        .toSorted((one, other) => other.uses - one.uses)
        .slice(0, most)
        .map(({ variant: { prepared, conditions, labels, denied } }) => ({ ...prepared, conditions, labels, denied }));
    },
  };
}

function use(kept: Kept): CompiledOperation {
  kept.uses += 1;
  if ('refuse' in kept.outcome) throw kept.outcome.refuse();
  return kept.outcome.answer;
}

function keyOf({ prepared, conditions, labels, denied }: Variant): string {
  let key = prepared.key;
  for (const name of prepared.conditions) key += conditions[name] === true ? '1' : '0';
  for (const label of labels) key += `\n${label}`;
  for (const clause of denied) key += `\n-${clause}`;
  return key;
}
