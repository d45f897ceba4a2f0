import { createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import { legalActFields, type LegalActRow } from './legal-act.mapper.ts';

export function createLegalActLoaders({ db, legalActs }: Services) {
  const legalAct = entityLoader<LegalActRow>('legalAct', legalActs.byIds);
  return {
    legalAct,
    legalActs: createList('legalActs', db, legalActs.list, (id) => legalAct.load(id), legalActFields),
  };
}
