import type { LocalizedText } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { Gathered } from './gather.ts';
import { merge } from './merge.ts';
import { readRecorded } from './recorded.ts';
import { createRegisters } from './registers.ts';
import { sourceOf } from './source.ts';
import { storeChanges } from './store-changes.ts';

/** How many recommendations an import made, changed, and left as they were. */
export interface Outcome {
  created: number;
  changed: number;
  unchanged: number;
}

/** Two imports at a time would each take the other's recommendations for new. */
const importLock = 7_203_001;

export function createUprImportService(db: Database) {
  return {
    /** Whether the tables are there and hold the registers that rows are read by. */
    isPrepared: async () => {
      const [{ table }] = await db.$queryRaw<[{ table: string | null }]>`SELECT to_regclass('review')::text AS table`;
      return table !== null && (await db.review.count()) > 0;
    },
    registers: async () => {
      const [reviews, states, themes] = await Promise.all([
        db.review.findMany({ where: { mechanism: 'UPR' }, orderBy: { session: 'asc' } }),
        db.state.findMany(),
        db.theme.findMany({ select: { id: true } }),
      ]);
      return createRegisters({
        reviews,
        states: states.map((state) => ({ ...state, name: state.name as LocalizedText })),
        themes,
      });
    },
    /** Merges recommendations into those there are, all or none. `sha256` is the file's. */
    store: (given: Gathered[], sha256: string): Promise<Outcome> =>
      db.$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(${importLock})`;
          const recorded = await readRecorded(
            tx,
            given.map(({ id }) => id),
          );
          const changes = given.flatMap((one) => {
            const before = recorded.get(one.id);
            const after = merge(before, one, sourceOf(one, sha256));
            return after === null ? [] : [{ id: one.id, review: one.review, before, after }];
          });
          if (changes.length > 0) await storeChanges(tx, changes);
          const created = changes.filter(({ before }) => before === undefined).length;
          return { created, changed: changes.length - created, unchanged: given.length - changes.length };
        },
        { maxWait: 10_000, timeout: 60_000 },
      ),
  };
}

export type UprImportService = ReturnType<typeof createUprImportService>;
