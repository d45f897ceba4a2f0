import { Kind } from 'graphql';
import type { JoinedType, Supergraph } from '../../supergraph/supergraph.ts';
import type { Difference } from '../difference.ts';
import { keyDifferences } from './keys.ts';
import { added } from './lists.ts';
import { listed } from '../../wording.ts';

/** Types that other ministries declare than before, and their keys. A ministry that came or went is told as a whole. */
export function typeDifferences(before: Supergraph, after: Supergraph): Difference[] {
  return [...after.types].flatMap(([name, type]) => {
    const known = before.types.get(name);
    if (!known || isRoot(name)) return [];
    return [
      ...declarationDifferences(name, known, type, before, after),
      ...[...type.parts].flatMap(([ministry, part]) => {
        const was = known.parts.get(ministry);
        return was ? keyDifferences(name, ministry, was, part) : [];
      }),
    ];
  });
}

/** Whether nobody who declares the type now declared it before. */
export function isMoved(known: JoinedType, type: JoinedType): boolean {
  return ![...type.parts.keys()].some((ministry) => known.parts.has(ministry));
}

/** Whether it is a type that operations start from: every ministry adds its fields to it. */
export const isRoot = (name: string): boolean => ['Query', 'Mutation', 'Subscription'].includes(name);

function declarationDifferences(
  name: string,
  known: JoinedType,
  type: JoinedType,
  before: Supergraph,
  after: Supergraph,
): Difference[] {
  const was = [...known.parts.keys()];
  const now = [...type.parts.keys()];
  if (isMoved(known, type)) {
    const isAnswered = [Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION].includes(type.node.kind);
    const message = `Type '${name}' moved from ${listed(was)} to ${listed(now)}`;
    const order = `: deploy ${listed(now)} first, then the hub; ${listed(was)} may drop it after that`;
    return [
      {
        class: isAnswered ? 'DANGEROUS' : 'SAFE',
        code: 'TYPE_MOVED',
        coordinate: name,
        message: message + (isAnswered ? order : ''),
      },
    ];
  }
  const came = added(was, now).filter((ministry) => before.urls.has(ministry));
  const went = added(now, was).filter((ministry) => after.urls.has(ministry));
  const difference = (code: string, message: string): Difference => ({
    class: 'SAFE',
    code,
    coordinate: name,
    message,
  });
  return [
    ...came.map((each) => difference('TYPE_MINISTRY_ADDED', `Type '${name}' is declared by ${each} too`)),
    ...went.map((each) => difference('TYPE_MINISTRY_REMOVED', `Type '${name}' is no longer declared by ${each}`)),
  ];
}
