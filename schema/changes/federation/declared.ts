import { parentOf } from '../coordinates.ts';
import type { FieldPart, Supergraph } from './supergraph.ts';

/** The ministries that declare an element, by its coordinate, as their own; none where the version does not have it. */
export function ministriesOf(coordinate: string, { types, urls }: Supergraph): string[] {
  if (urls.has(coordinate)) return [coordinate];
  const field = coordinate.endsWith(':)') ? (parentOf(coordinate) ?? coordinate) : coordinate;
  const type = types.get(parentOf(field) ?? field);
  if (!type) return [];
  const name = field.split('.')[1];
  if (name === undefined) return [...type.parts.keys()];
  return [...(type.members.get(name) ?? resolversOf(type.fields.get(name)?.parts ?? new Map()))];
}

/** The ministries that answer a field, not those that declare it only to refer to it. */
export function resolversOf(parts: ReadonlyMap<string, FieldPart>): string[] {
  return [...parts].filter(([, part]) => !part.external && !part.usedOverridden).map(([ministry]) => ministry);
}
