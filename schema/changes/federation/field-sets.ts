import type { FieldPart, JoinedField } from '../../supergraph/supergraph.ts';
import type { Difference } from '../difference.ts';
import { added } from './lists.ts';
import { listed } from '../../wording.ts';

/** Changes of what a field reads of other ministries (`@requires`), brings of them (`@provides`), or refers to. */
export function fieldSetDifferences(coordinate: string, before: JoinedField, after: JoinedField): Difference[] {
  const both = [...after.parts].flatMap(([ministry, now]) => {
    const was = before.parts.get(ministry);
    return was ? [{ ministry, was, now }] : [];
  });
  return [
    ...both.flatMap(({ ministry, was, now }) => requiresDifference(coordinate, ministry, was, now)),
    ...both.flatMap(({ ministry, was, now }) => providesDifference(coordinate, ministry, was, now)),
    ...externalDifference(coordinate, before, after),
  ];
}

function requiresDifference(coordinate: string, ministry: string, was: FieldPart, now: FieldPart): Difference[] {
  if (was.requires === now.requires) return [];
  const order =
    now.requires === undefined
      ? `deploy ${ministry} first, then the hub`
      : `deploy the hub first, which then sends it, then ${ministry}; ${ministry} has to bear what it no longer gets`;
  return [different('FIELD_REQUIRES_CHANGED', coordinate, ministry, ['reads', was.requires, now.requires], order)];
}

function providesDifference(coordinate: string, ministry: string, was: FieldPart, now: FieldPart): Difference[] {
  if (was.provides === now.provides) return [];
  const order =
    now.provides === undefined
      ? `deploy the hub first, which then asks elsewhere, then ${ministry}`
      : `deploy ${ministry} first, then the hub, which asks it for them at once`;
  return [different('FIELD_PROVIDES_CHANGED', coordinate, ministry, ['brings', was.provides, now.provides], order)];
}

type Sets = [verb: string, before: string | undefined, after: string | undefined];

function different(code: string, coordinate: string, ministry: string, sets: Sets, order: string): Difference {
  const [verb, was, now] = sets;
  const message = `Field '${coordinate}' of ${ministry} ${verb} "${now ?? ''}", before "${was ?? ''}": ${order}`;
  return { class: 'DANGEROUS', code, coordinate, message };
}

function externalDifference(coordinate: string, before: JoinedField, after: JoinedField): Difference[] {
  const was = externals(before);
  const now = externals(after);
  const came = added(was, now);
  const went = added(now, was);
  if (came.length === 0 && went.length === 0) return [];
  const message = [
    ...(came.length > 0 ? [`${listed(came)} now refers to it as @external`] : []),
    ...(went.length > 0 ? [`${listed(went)} no longer refers to it as @external`] : []),
  ].join('; ');
  return [{ class: 'SAFE', code: 'FIELD_EXTERNAL_CHANGED', coordinate, message: `Field '${coordinate}': ${message}` }];
}

const externals = ({ parts }: JoinedField): string[] =>
  [...parts].filter(([, { external }]) => external).map(([ministry]) => ministry);
