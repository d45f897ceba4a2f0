import { type Asker, type Clock, createMeasureLoaders } from '@ortaq/kit/subgraph';
import { createAgencyLoaders } from './agency/agency.loader.ts';
import { createLegalActLoaders } from './legal-act/legal-act.loader.ts';
import { createPlanLoaders } from './plan/plan.loader.ts';
import { createRegisterLoaders } from './register/register.loader.ts';
import { createResponsibilityLoaders } from './responsibility/responsibility.loader.ts';
import type { Services } from './services.ts';

/** What one request's resolvers work with; loaders live as long as the request. */
export function createContext(services: Services, clock: Clock, asker: Asker) {
  return {
    clock,
    services,
    ...asker,
    loaders: {
      ...createMeasureLoaders(services.measures, asker.caller),
      ...createAgencyLoaders(services),
      ...createLegalActLoaders(services),
      ...createPlanLoaders(services),
      ...createRegisterLoaders(services),
      ...createResponsibilityLoaders(services),
    },
  };
}

export type Context = ReturnType<typeof createContext>;
