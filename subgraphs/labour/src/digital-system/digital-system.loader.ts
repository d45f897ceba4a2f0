import { entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createDigitalSystemLoaders({ digitalSystems }: Services) {
  return { digitalSystem: entityLoader('digitalSystem', digitalSystems.byIds) };
}
