import { ministries } from '@ortaq/schema/ministries';

// pnpm subgraph MINISTRY: one ministry's process by itself, as its README describes it.
const [name] = process.argv.slice(2);
const ministry = ministries.find((known) => known === name);
if (ministry === undefined) {
  console.error(`Usage: pnpm subgraph ${ministries.join('|')}   (settings from the environment: see .env.example)`);
  process.exit(2);
}
await import(`../../subgraphs/${ministry}/src/main.ts`);
