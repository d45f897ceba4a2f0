import { deliverableResolvers } from './measures/index.ts';
import { dateScalar, dateTimeScalar, localizedTextResolvers, recurrenceResolvers } from './values/index.ts';

/** Resolvers of the value types that every ministry shares: schema/common.graphql. */
export const valueResolvers = {
  Date: dateScalar,
  DateTime: dateTimeScalar,
  LocalizedText: localizedTextResolvers,
  Recurrence: recurrenceResolvers,
  Deliverable: deliverableResolvers,
};
