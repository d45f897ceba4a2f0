import { type GraphQLSchema, isScalarType } from 'graphql';
import type { Difference } from '../difference.ts';

/** Scalars whose `@specifiedBy` names another format than before. */
export function scalarDifferences(before: GraphQLSchema, after: GraphQLSchema): Difference[] {
  return Object.values(after.getTypeMap()).flatMap((type): Difference[] => {
    const known = before.getType(type.name);
    if (!isScalarType(type) || !isScalarType(known)) return [];
    const was = known.specifiedByURL ?? 'no document';
    const now = type.specifiedByURL ?? 'no document';
    if (was === now) return [];
    const message = `Scalar '${type.name}' is specified by ${now}, before by ${was}`;
    return [{ class: 'DANGEROUS', code: 'SCALAR_SPECIFICATION_CHANGED', coordinate: type.name, message }];
  });
}
