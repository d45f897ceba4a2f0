import { resolversOf, type Supergraph } from '../../supergraph/supergraph.ts';
import { parentOf } from '../coordinates.ts';

/** The ministries that declare an element, by its coordinate, as their own; none where the version does not have it. */
export function ministriesOf(coordinate: string, { types, urls }: Supergraph): string[] {
  if (urls.has(coordinate)) return [coordinate];
  const field = coordinate.endsWith(':)') ? (parentOf(coordinate) ?? coordinate) : coordinate;
  const type = types.get(parentOf(field) ?? field);
  if (!type) return [];
  const name = field.split('.')[1];
  if (name === undefined) return [...type.parts.keys()];
  const known = type.fields.get(name);
  return [...(type.members.get(name) ?? (known ? resolversOf(known) : []))];
}
