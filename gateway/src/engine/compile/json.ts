/** An object as `JSON.parse` makes it. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What an object has under a name. JSON has no functions: one is of `Object.prototype`, as where a field is called
 * `constructor` and the object lacks it.
 */
export function own(object: Json, name: string): unknown {
  const value = object[name];
  return typeof value === 'function' ? undefined : value;
}

/** The type that an object says it is of. */
export function typenameOf(object: Json): string | undefined {
  const { __typename: name } = object;
  return typeof name === 'string' ? name : undefined;
}

/** Whether objects and lists lie more than so many levels within one another: to print what is deeper could end the process. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** How deep one value of a custom scalar may be. */
export const deepestValue = 100;
