export { createMeasureLoaders, type MeasureLoaders } from './loaders.ts';
export {
  type Deliverable,
  type Funding,
  type Indicator,
  indicatorOf,
  type IndicatorValue,
  type ProgressEntry,
} from './mapper.ts';
export { deliverableResolvers, type MeasureContext, measureResolvers } from './resolvers.ts';
export type { IndicatorRow, MeasureRow, MeasureStatus } from './rows.ts';
export { createMeasureService, type MeasureDatabase, type MeasureService } from './service.ts';
