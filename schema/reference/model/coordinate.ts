/** A field, an enum value or an input field: `Type.member`. */
export const memberOf = (type: string, member: string): string => `${type}.${member}`;

/** An argument: `Type.field(argument:)`. */
export const argumentOf = (type: string, field: string, argument: string): string => `${type}.${field}(${argument}:)`;

/** The parts of a coordinate as the GraphQL specification writes it; null where the text is none. */
export function partsOf(coordinate: string): { type: string; member?: string; argument?: string } | null {
  const groups = /^(?<type>\w+)(\.(?<member>\w+)(\((?<argument>\w+):\))?)?$/.exec(coordinate)?.groups;
  return groups === undefined ? null : { type: '', ...groups };
}
