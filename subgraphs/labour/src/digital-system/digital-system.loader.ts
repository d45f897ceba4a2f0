import { createHits, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import { digitalSystemFields } from './digital-system.mapper.ts';

export function createDigitalSystemLoaders({ db, digitalSystems }: Services) {
  const digitalSystem = entityLoader('digitalSystem', digitalSystems.byIds);
  const hits = createHits(db, (id) => digitalSystem.load(id), digitalSystemFields);
  return { digitalSystem, digitalSystemsWith: (text: string) => hits(digitalSystems.having(text)) };
}
