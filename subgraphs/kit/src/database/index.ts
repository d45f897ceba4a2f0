export { createPool, type Pool, prismaAdapter } from './pool.ts';
export { migrate } from './migrate.ts';
