import { fileURLToPath } from 'node:url';
import { startTestSubgraph } from '@ortaq/kit/testing';
import { connectPrisma } from '../prisma.ts';
import { startJustice } from '../server.ts';

const dataOf = (ministry: string) => fileURLToPath(new URL(`../../../${ministry}/data`, import.meta.url));

/** Justice's subgraph for tests, its register filled from all owners' files. */
export const startTestJustice = (name: string) =>
  startTestSubgraph({
    name,
    connect: connectPrisma,
    start: (config, log, clock) =>
      startJustice({ ...config, REGISTER_FROM: ['labour', 'education'].map(dataOf) }, log, clock),
  });

export type TestJustice = Awaited<ReturnType<typeof startTestJustice>>;
