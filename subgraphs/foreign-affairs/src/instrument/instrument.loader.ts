import { createHits, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createInstrumentLoaders({ db, instruments }: Services) {
  const instrument = entityLoader('instrument', instruments.byIds);
  const hits = createHits(
    db,
    (id) => instrument.load(id),
    ({ title }) => [{ field: 'title', text: title }],
  );
  return { instrument, instrumentHits: (text: string) => hits(instruments.withWords(text)) };
}
