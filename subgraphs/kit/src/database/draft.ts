import { draftMigration } from './draft-migration.ts';

const [ministry, name] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
if (!ministry || !name || !/^[a-z0-9_]+$/.test(name) || !url) {
  console.error('Usage: DATABASE_URL=… pnpm migration:draft MINISTRY NAME   (NAME of a–z, 0–9 and _)');
  process.exit(2);
}
const file = await draftMigration(url, `subgraphs/${ministry}/prisma`, name);
console.log(file ? `Read it, complete it, commit it: ${file}` : 'The models have not changed: nothing to do.');
