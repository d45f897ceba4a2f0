import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, parse, Source } from 'graphql';
import type { Ministry } from './ministries.ts';

export { ministries, type Ministry } from './ministries.ts';

const schemaFolder = new URL('./', import.meta.url);

/** The folder of this package in the file system, with a slash at its end. */
export const schemaPath = fileURLToPath(schemaFolder);

/**
 * The SDL files of one ministry, as paths within this package: what all share first, then its own by name.
 */
export function ministryFiles(name: Ministry): string[] {
  const folder = `ministries/${name}/`;
  const own = readdirSync(new URL(folder, schemaFolder)).filter((file) => file.endsWith('.graphql'));
  return ['common.graphql', ...own.toSorted().map((file) => folder + file)];
}

/** The SDL files of what only the hub knows, which it answers itself; as paths within this package. */
export function hubFiles(): string[] {
  const own = readdirSync(new URL('hub/', schemaFolder)).filter((file) => file.endsWith('.graphql'));
  return own.toSorted().map((file) => `hub/${file}`);
}

/** The SDL of the hub's own subgraph, a document for each file. */
export const hubModules = (): DocumentNode[] => hubFiles().map(documentOf);

/**
 * The SDL of one ministry, a document for each file: what `buildSubgraphSchema` takes. Each document knows its file, so
 * that an error names file and line.
 *
 * @throws GraphQLError where a file is not SDL.
 */
export function ministryModules(name: Ministry): DocumentNode[] {
  return ministryFiles(name).map(documentOf);
}

const documentOf = (file: string): DocumentNode =>
  parse(new Source(readFileSync(new URL(file, schemaFolder), 'utf8'), `schema/${file}`));
