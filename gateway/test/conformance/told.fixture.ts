/** A field's function that answers what the field was asked with: absent, null and each value can be told apart. */
export const told = (_source: unknown, args: object): string => JSON.stringify(inOneOrder(args));

/** A subgraph's input types need not have the order of the supergraph's. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOneOrder(each)]));
}
