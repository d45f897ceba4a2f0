import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { deepestValue, isDeeper } from '../compile/json.ts';
import { type Complete, invalid } from './completion.ts';

/** GraphQL's `Int` has 32 bits. */
const isInt = (value: number) => value >= -2_147_483_648 && value <= 2_147_483_647;

/** What a value of a built-in scalar is answered as; undefined where it is not one. */
const scalars = new Map<string, (value: unknown) => unknown>([
  ['String', (value) => (typeof value === 'string' ? value : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? value : undefined)],
  ['Int', (value) => (Number.isInteger(value) && isInt(value as number) ? value : undefined)],
  ['Float', (value) => (Number.isFinite(value) ? value : undefined)],
  ['ID', (value) => (typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : undefined)],
]);

/**
 * Completes what is neither object nor list. A value of an enum that clients do not see is null to them.
 *
 * @param hidden see `SupergraphFacts.hidden`.
 */
export function leafOf(type: GraphQLLeafType, hidden: ReadonlySet<string>, depth: number): Complete {
  const read = isEnumType(type) ? enumReader(type, hidden) : (scalars.get(type.name) ?? custom);
  return (value, completing) => {
    const known = read(value);
    return known === undefined ? invalid(completing, depth) : known;
  };
}

function enumReader(type: GraphQLEnumType, hidden: ReadonlySet<string>) {
  const known = new Set<unknown>(type.getValues().map(({ name }) => name));
  const isHidden = (value: unknown) => typeof value === 'string' && hidden.has(`${type.name}.${value}`);
  return (value: unknown) => (known.has(value) ? value : isHidden(value) ? null : undefined);
}

const custom = (value: unknown) => (isDeeper(value, deepestValue) ? undefined : value);
