/** `Type` of `Type.field`, `Type.field` of `Type.field(argument:)`, `@directive` of `@directive(argument:)`; else null. */
export function parentOf(coordinate: string): string | null {
  const end = coordinate.endsWith(':)') ? coordinate.indexOf('(') : coordinate.indexOf('.');
  return end === -1 ? null : coordinate.slice(0, end);
}

/** A coordinate with all that it lies in, itself first. */
export function withParents(coordinate: string): string[] {
  const parent = parentOf(coordinate);
  return parent === null ? [coordinate] : [coordinate, ...withParents(parent)];
}
