import { type GraphQLLeafType, isEnumType } from 'graphql';
import { type Complete, invalid } from './completion.ts';

const largestInt = 2_147_483_647;
/** How deep objects and lists may be in one value of a custom scalar: to print what is deeper could end the process. */
const deepest = 100;

/** What a value of a built-in scalar is answered as; undefined where it is not one. */
const scalars: Record<string, (value: unknown) => unknown> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Int: (value) => (Number.isInteger(value) && Math.abs(value as number) <= largestInt + 1 ? value : undefined),
  Float: (value) => (Number.isFinite(value) ? value : undefined),
  ID: (value) => (typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : undefined),
};

/** Completes what is neither object nor list; of an enum only the values that clients see are. */
export function leafOf(type: GraphQLLeafType, depth: number): Complete {
  const read = isEnumType(type) ? enumReader(type.getValues().map(({ name }) => name)) : (scalars[type.name] ?? custom);
  return (value, completing) => {
    const known = read(value);
    return known === undefined ? invalid(completing, depth) : known;
  };
}

function enumReader(names: string[]) {
  const known = new Set<unknown>(names);
  return (value: unknown) => (known.has(value) ? value : undefined);
}

const custom = (value: unknown) => (isDeeper(value, deepest) ? undefined : value);

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
