/** Which types an interface or a union stands for, those that clients do not see included. */
export interface Subtypes {
  /** Whether an object that says it is of `type` is of `condition`. */
  isOf: (type: string, condition: string) => boolean;
  isAbstract: (type: string) => boolean;
  /** Whether there is such a type at all. */
  isType: (name: string) => boolean;
}

/** @param isObject whether an object type is called so. */
export function createSubtypes(
  subtypes: Record<string, string[]>,
  isObject: (name: string) => boolean = () => true,
): Subtypes {
  const members = new Map(Object.entries(subtypes).map(([name, types]) => [name, new Set(types)]));
  return {
    isOf: (type, condition) => type === condition || members.get(condition)?.has(type) === true,
    isAbstract: (type) => members.has(type),
    isType: (name) => members.has(name) || isObject(name),
  };
}
