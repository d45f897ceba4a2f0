import { Kind } from 'graphql';
import { type JoinedField, type JoinedType, resolversOf, type Supergraph } from '../../supergraph/supergraph.ts';
import type { Difference } from '../difference.ts';
import { fieldSetDifferences } from './field-sets.ts';
import { added } from './lists.ts';
import { listed } from '../../wording.ts';
import { overrideDifference } from './overrides.ts';
import { isMoved, isRoot } from './types.ts';

/** Fields that other ministries answer than before, or answer from other fields. */
export function fieldDifferences(before: Supergraph, after: Supergraph): Difference[] {
  return [...after.types].flatMap(([name, type]) => {
    const known = before.types.get(name);
    if (!known || type.node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return [];
    return [...type.fields].flatMap(([field, now]) => {
      const was = known.fields.get(field);
      if (!was) return [];
      const coordinate = `${name}.${field}`;
      const override = overrideDifference(coordinate, was, now);
      const moved = override?.class === 'DANGEROUS' ? [] : resolverDifference(coordinate, known, type, was, now);
      return [
        ...moved,
        ...(override && moved.length === 0 ? [override] : []),
        ...fieldSetDifferences(coordinate, was, now),
      ];
    });
  });
}

function resolverDifference(
  coordinate: string,
  known: JoinedType,
  type: JoinedType,
  before: JoinedField,
  after: JoinedField,
): Difference[] {
  const was = resolversOf(before);
  const now = resolversOf(after);
  const came = added(was, now).filter((ministry) => !comesWithType(coordinate, ministry, type, known));
  const went = added(now, was).filter((ministry) => !comesWithType(coordinate, ministry, known, type));
  if (isMoved(known, type) || (came.length === 0 && went.length === 0)) return [];
  const difference = (code: string, message: string): Difference[] => [
    { class: 'DANGEROUS', code, coordinate, message: `Field '${coordinate}' ${message}` },
  ];
  if (went.length === 0) {
    const message = `is answered by ${listed(came)} too, which has to give what ${listed(was)} gives: deploy ${listed(came)} first, then the hub`;
    return difference('FIELD_SHARED', message);
  }
  if (came.length === 0) {
    const message = `is no longer answered by ${listed(went)}, only by ${listed(now)}: deploy the hub first; ${listed(went)} may drop it after that`;
    return difference('FIELD_UNSHARED', message);
  }
  const [from, to] = [listed(was), listed(now)];
  const message = `moved from ${from} to ${to}: deploy ${to} first, then the hub; ${from} may drop it after that`;
  return difference('FIELD_MOVED', message);
}

/**
 * Whether a ministry has the field of a type only because it has the type: a key field of a reference, or any field of a
 * value type that it has come to use, which it resolves in its own answers alone.
 */
function comesWithType(coordinate: string, ministry: string, type: JoinedType, other: JoinedType): boolean {
  const [name = '', field = ''] = coordinate.split('.');
  const part = type.parts.get(ministry);
  if (part?.keyFields.has(field)) return true;
  return !part?.keys.size && !isRoot(name) && !other.parts.has(ministry);
}
