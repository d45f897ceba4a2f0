import type { Order } from './order.ts';

/** What is left to people once the files are there. */
export function nextSteps({ name, measureType, port }: Order): string {
  const variable = name.toUpperCase().replaceAll('-', '_');
  return `Made:
  subgraphs/${name}/           its subgraph: database, data, resolvers, tests, README
  schema/ministries/${name}/   its part of the contract, with the type ${measureType}
  schema/ministries.ts and ministry-names.json, schema/ministries/justice/owner-stubs.graphql: a line, its names, and
                               justice's stub of its measures
  the composed files of schema/ and pnpm-lock.yaml, brought up to date

Next:
  1. npm start shows it on this machine. Justice's register is filled in an empty database only: where the hub
     has run before, give it a new folder, as in DATA_DIR=.data-${name} npm start
  2. Commit; a draft of a migration starts from what is committed.
  3. Put the ministry's own measures and sources into subgraphs/${name}/data in place of the placeholder, and the
     answer that its README shows.
  4. Its own fields and types: SDL in schema/ministries/${name}, then pnpm compose and pnpm schema:check; models in
     subgraphs/${name}/prisma/schema.prisma, then pnpm migration:draft ${name} NAME; resolvers in src.
  5. pnpm check runs all that must hold.

Into a hub that is in use it comes in this order, on days that each ministry chooses:
  a. ${name} runs its subgraph on its own machine: pnpm subgraph ${name}, with PORT=${port}, DATABASE_URL of its own
     PostgreSQL 18, GATEWAY_KEYS, the gateway's public keys, and PREPARE_DATABASE=true to migrate it.
  b. Justice deploys its stub. Before or after a: nobody is shown either yet.
  c. Then the gateway gets the new schema/supergraph.graphql and ${variable}_URL. Not before b: it would ask justice for
     ${measureType}, which the old justice does not know, and whoever wants the content of measures would get nothing.
     Not before a: the new measures would have no content.
  d. Last, justice registers the ministry's measures. Not before c: the old gateway does not know their type.`;
}
