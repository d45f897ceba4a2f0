import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  // Only Prisma's own command line reads it, such as `prisma migrate deploy`.
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
