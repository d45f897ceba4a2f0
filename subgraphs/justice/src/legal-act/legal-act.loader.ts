import { entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createLegalActLoaders({ legalActs }: Services) {
  return { legalAct: entityLoader('legalAct', legalActs.byIds) };
}
