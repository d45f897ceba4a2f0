import { startTestSubgraph } from '@ortaq/kit/testing';
import { connectPrisma } from '../prisma.ts';
import { startLabour } from '../server.ts';

/** Labour's subgraph for tests. */
export const startTestLabour = (name: string) =>
  startTestSubgraph({ name, start: startLabour, connect: connectPrisma });

export type TestLabour = Awaited<ReturnType<typeof startTestLabour>>;
