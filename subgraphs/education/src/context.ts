import { type Asker, type Clock, createMeasureLoaders } from '@ortaq/kit/subgraph';
import { createProgrammeLoaders } from './programme/programme.loader.ts';
import type { Services } from './services.ts';

/** What one request's resolvers work with; loaders live as long as the request. */
export function createContext(services: Services, clock: Clock, asker: Asker) {
  const measures = createMeasureLoaders(services.measures, asker.caller);
  return {
    clock,
    services,
    ...asker,
    loaders: { ...measures, ...createProgrammeLoaders(services, measures.measure) },
  };
}

export type Context = ReturnType<typeof createContext>;
