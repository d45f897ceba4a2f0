import { entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createInstrumentLoaders({ instruments }: Services) {
  return { instrument: entityLoader('instrument', instruments.byIds) };
}
