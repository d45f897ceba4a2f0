import { type CriticalityLevel, diff, type SerializableChange } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** A change as graphql-inspector tells it; its meta data are typed by `type`. */
export type Inspected = SerializableChange & {
  message: string;
  path?: string;
  criticality: { level: `${CriticalityLevel}` };
};

/** What graphql-inspector finds between two schemas, but for deprecations and scalars' formats: we tell those. */
export async function inspect(before: GraphQLSchema, after: GraphQLSchema): Promise<Inspected[]> {
  const changes: readonly Inspected[] = await diff(before, after);
  return changes
    .filter((change) => !/DEPRECATION|^DIRECTIVE_USAGE_(?!INPUT_OBJECT)/.test(change.type) && !isOfRoot(change))
    .map((change) => ({ ...change, message: messageOf(change) }));
}

/** Without a word for what a default is not. */
function messageOf({ type, meta, message }: Inspected): string {
  if (type !== 'FIELD_ARGUMENT_DEFAULT_CHANGED' && type !== 'INPUT_FIELD_DEFAULT_VALUE_CHANGED') return message;
  const now = meta.newDefaultValue === undefined ? message.replace(/ to 'undefined'$/, ' to none') : message;
  return meta.oldDefaultValue === undefined ? now.replace(" changed from 'undefined'", ' changed from none') : now;
}

/** A root type that comes or goes is told as a type. */
const isOfRoot = ({ type, meta }: Inspected): boolean =>
  type.startsWith('SCHEMA_') && Object.values(meta).includes(null);

/** The coordinate of what changed; of an interface or a union member the type that has it. */
export function coordinateOf(change: Inspected): string {
  if (change.type === 'DIRECTIVE_ARGUMENT_ADDED') {
    return `@${change.meta.directiveName}(${change.meta.addedDirectiveArgumentName}:)`;
  }
  if (change.path === undefined) return rootOf(change);
  const [type = '', field, argument] = change.path
    .split('.')
    .filter((part, index) => index === 0 || !part.startsWith('@'));
  if (argument !== undefined) return `${type}.${field}(${argument}:)`;
  if (field === undefined) return type;
  return type.startsWith('@') ? `${type}(${field}:)` : `${type}.${field}`;
}

function rootOf(change: Inspected): string {
  switch (change.type) {
    case 'SCHEMA_QUERY_TYPE_CHANGED':
      return change.meta.oldQueryTypeName ?? change.meta.newQueryTypeName ?? 'Query';
    case 'SCHEMA_MUTATION_TYPE_CHANGED':
      return change.meta.oldMutationTypeName ?? change.meta.newMutationTypeName ?? 'Mutation';
    case 'SCHEMA_SUBSCRIPTION_TYPE_CHANGED':
      return change.meta.oldSubscriptionTypeName ?? change.meta.newSubscriptionTypeName ?? 'Subscription';
    default:
      return 'schema';
  }
}
