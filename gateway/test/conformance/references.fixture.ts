import type { GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Thing } from './case.fixture.ts';
import { fieldsFor } from './field-set.fixture.ts';
import type { Rules } from './rules.fixture.ts';
import type { KnownWorld } from './world.fixture.ts';

/**
 * The thing that a representation stands for in a subgraph; null where the world has none.
 *
 * @throws Error where it has no key of that type in that subgraph: no subgraph could know what is meant.
 */
export function findByKey(
  representation: Thing,
  { subgraph, type, rules, world, whole }: ReferenceOptions,
): Thing | null {
  const { keys } = rules.type(subgraph, type);
  const key = keys.find(({ fields }) => isWhole(fields, representation, type, whole));
  const told = JSON.stringify(representation);
  if (!key) throw new Error(`"${subgraph}" was sent a ${type} with no key: ${told}`);
  if (!key.isResolvable) throw new Error(`"${subgraph}" cannot resolve the key that it was sent: ${told}`);
  const isMeant = (thing: Thing) => matches(key.fields, representation, thing);
  return world.things(type).find(isMeant) ?? null;

  function matches(set: SelectionSetNode, sent: unknown, had: unknown): boolean {
    if (Array.isArray(sent) || Array.isArray(had)) {
      if (!Array.isArray(sent) || !Array.isArray(had)) return false;
      return sent.length === had.length && sent.every((each, at) => matches(set, each, had[at]));
    }
    if (!isThing(sent) || !isThing(had)) return sent === had;
    return fieldsFor(set, type, whole).every(({ name: { value: name }, selectionSet }) => {
      const [one, other] = [sent[name], world.value(String(had.__typename), name, had, {})];
      return selectionSet ? matches(selectionSet, one, other) : JSON.stringify(one) === JSON.stringify(other);
    });
  }
}

interface ReferenceOptions {
  subgraph: string;
  type: string;
  rules: Rules;
  world: KnownWorld;
  whole: GraphQLSchema;
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has all that a selection names, null included. */
function isWhole(set: SelectionSetNode, value: unknown, type: string, whole: GraphQLSchema): boolean {
  if (Array.isArray(value)) return value.every((each) => isWhole(set, each, type, whole));
  if (!isThing(value)) return value === null;
  return fieldsFor(set, type, whole).every(
    ({ name, selectionSet }) =>
      Object.hasOwn(value, name.value) &&
      (selectionSet === undefined || isWhole(selectionSet, value[name.value], type, whole)),
  );
}
