import type { GraphQLSchema } from 'graphql';
import { withParents } from '../coordinates.ts';
import type { Difference } from '../difference.ts';
import { elementsIn } from '../elements.ts';
import { classesBetween } from './classes.ts';
import { deprecationDifferences } from './deprecations.ts';
import { coordinateOf, inspect, type Inspected } from './inspected.ts';
import { scalarDifferences } from './scalars.ts';
import { touchOf } from './touches.ts';

/** What clients see of the difference between two versions; of what is new as a whole, its parts are not told. */
export async function apiDifferences(
  before: GraphQLSchema,
  after: GraphQLSchema,
  today: string,
): Promise<Difference[]> {
  const classOf = classesBetween(before, after);
  const elements = elementsIn(after);
  const isTold = toldOf(before);
  const inspected = (await inspect(before, after)).flatMap((change): Difference[] => {
    const coordinate = coordinateOf(change);
    if (!isTold(change, coordinate)) return [];
    const { type: code, message } = change;
    return [{ class: classOf(change), code, coordinate, message, ...touchOf(change, coordinate, before, elements) }];
  });
  return [...inspected, ...deprecationDifferences(before, after, today), ...scalarDifferences(before, after)];
}

const additions = /^(TYPE|FIELD|FIELD_ARGUMENT|INPUT_FIELD|ENUM_VALUE|DIRECTIVE|DIRECTIVE_ARGUMENT)_ADDED$/;

/** Of new things only their coming is told. The fields of a new root type count each for itself. */
function toldOf(before: GraphQLSchema): (change: Inspected, coordinate: string) => boolean {
  const known = new Set([
    ...Object.keys(before.getTypeMap()),
    ...elementsIn(before).keys(),
    ...before
      .getDirectives()
      .flatMap(({ name, args }) => [`@${name}`, ...args.map((each) => `@${name}(${each.name}:)`)]),
    'Query',
    'Mutation',
    'Subscription',
  ]);
  return (change, coordinate) => {
    if (change.type === 'OBJECT_TYPE_INTERFACE_ADDED') return known.has(change.meta.addedInterfaceName);
    const fresh = withParents(coordinate).filter((each) => !known.has(each));
    return fresh.length === 0 || (fresh.length === 1 && fresh[0] === coordinate && additions.test(change.type));
  };
}
