import type { MeasureLinkResolvers, MeasureResolvers } from '../generated/graphql.ts';
import { measureRef } from './measure.mapper.ts';

const Measure: MeasureResolvers = {
  __resolveReference: ({ id }) => measureRef(id),
  recommendations: ({ id }, page, { loaders }) => loaders.measureRecommendations({ parent: id, page }),
};

const MeasureLink: MeasureLinkResolvers = {
  measure: ({ measureId }) => measureRef(measureId),
};

export const measureResolvers = { Measure, MeasureLink };
