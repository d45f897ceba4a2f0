import { type Asker, type Clock, createMeasureLoaders } from '@ortaq/kit/subgraph';
import { createConsultationLoaders } from './consultation/consultation.loader.ts';
import { createDigitalSystemLoaders } from './digital-system/digital-system.loader.ts';
import { createDirectionLoaders } from './direction/direction.loader.ts';
import type { Services } from './services.ts';

/** What one request's resolvers work with; loaders live as long as the request. */
export function createContext(services: Services, clock: Clock, asker: Asker) {
  const measures = createMeasureLoaders(services.measures, asker.caller);
  return {
    clock,
    services,
    ...asker,
    loaders: {
      ...measures,
      ...createDirectionLoaders(services, measures.measure),
      ...createDigitalSystemLoaders(services),
      ...createConsultationLoaders(services),
    },
  };
}

export type Context = ReturnType<typeof createContext>;
