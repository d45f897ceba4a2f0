import { startTestSubgraph } from '@ortaq/kit/testing';
import { connectPrisma } from '../prisma.ts';
import { startForeignAffairs } from '../server.ts';

/** Foreign affairs' subgraph for tests. */
export const startTestForeignAffairs = (name: string) =>
  startTestSubgraph({ name, start: startForeignAffairs, connect: connectPrisma });

export type TestForeignAffairs = Awaited<ReturnType<typeof startTestForeignAffairs>>;
