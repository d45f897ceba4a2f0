import { startTestSubgraph } from '@ortaq/kit/testing';
import { connectPrisma } from '../prisma.ts';
import { startEducation } from '../server.ts';

/** Education's subgraph for tests. */
export const startTestEducation = (name: string) =>
  startTestSubgraph({ name, start: startEducation, connect: connectPrisma });

export type TestEducation = Awaited<ReturnType<typeof startTestEducation>>;
