import { type Pool, prismaAdapter } from '@ortaq/kit/database';
import { PrismaClient } from './generated/prisma/client.ts';

export type Database = PrismaClient;

export function connectPrisma(pool: Pool): Database {
  return new PrismaClient({ adapter: prismaAdapter(pool) });
}
