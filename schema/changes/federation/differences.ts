import type { Difference } from '../difference.ts';
import type { Version } from '../version.ts';
import { directiveDifferences } from './directives.ts';
import { fieldDifferences } from './fields.ts';
import { hiddenDifferences } from './hidden.ts';
import { ministryDifferences } from './ministries.ts';
import { typeDifferences } from './types.ts';

/**
 * What clients do not see of the difference between two versions: who answers what, keys, rights, costs. None breaks
 * anybody; DANGEROUS is what wants an order of deployment or may change answers, and the message says which order. None
 * where a version is known as an API schema only.
 *
 * A supergraph does not tell `@shareable` itself, only who answers a field; and which ministry gives a value of an enum or
 * a member of a union that another gives too is not told.
 */
export function federationDifferences(before: Version, after: Version): Difference[] {
  if (!before.supergraph || !after.supergraph) return [];
  const sides = [before.supergraph, after.supergraph] as const;
  return [
    ...ministryDifferences(...sides),
    ...typeDifferences(...sides),
    ...fieldDifferences(...sides),
    ...directiveDifferences(...sides),
    ...hiddenDifferences(
      { api: before.api, supergraph: before.supergraph },
      { api: after.api, supergraph: after.supergraph },
    ),
  ];
}
