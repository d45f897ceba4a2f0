import { dateScalar, dateTimeScalar, deliverableResolvers, localizedTextResolvers, recurrenceResolvers } from '@ortaq/kit/subgraph';
import { digitalSystemResolvers } from './digital-system/digital-system.resolvers.ts';
import { directionResolvers } from './direction/direction.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { measureResolvers } from './measure/measure.resolvers.ts';

export const resolvers: Resolvers = {
  Date: dateScalar,
  DateTime: dateTimeScalar,
  LocalizedText: localizedTextResolvers,
  Recurrence: recurrenceResolvers,
  Deliverable: deliverableResolvers,
  LabourMeasure: measureResolvers,
  PolicyDirection: directionResolvers.PolicyDirection,
  DigitalSystem: digitalSystemResolvers.DigitalSystem,
  Query: { ...directionResolvers.Query, ...digitalSystemResolvers.Query },
};
