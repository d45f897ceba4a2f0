import { readdirSync, readFileSync } from 'node:fs';
import { concatAST, type DocumentNode, parse, Source } from 'graphql';
import { schemaPath } from '../sdl.ts';
import { operationsIn, type TrustedOperation } from './operation.ts';

/** What one client is trusted to send, as it is written. */
export interface ClientDocuments {
  /** The name of its folder in `operations`. */
  client: string;
  /** A document for each file; each knows its file. */
  documents: DocumentNode[];
}

/**
 * The operations that clients are trusted to send, by client and file: a folder of `operations` for each client, a file
 * for each operation; fragments stand with them or in files of their own.
 *
 * @throws GraphQLError where a file is not a GraphQL document.
 */
export function readTrustedOperations(folder: string = schemaPath): TrustedOperation[] {
  return operationsOf(readClientDocuments(folder));
}

/** The operations of all clients, each with the fragments it uses from its client's files. */
export function operationsOf(clients: readonly ClientDocuments[]): TrustedOperation[] {
  return clients.flatMap(({ client, documents }) => operationsIn(concatAST(documents), client));
}

/**
 * The documents of every client, by name, its files by name.
 *
 * @throws GraphQLError where a file is not a GraphQL document.
 */
export function readClientDocuments(folder: string = schemaPath): ClientDocuments[] {
  return readdirSync(`${folder}operations`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .map((client) => ({ client, documents: documentsIn(folder, `operations/${client}/`) }));
}

function documentsIn(folder: string, path: string): DocumentNode[] {
  return readdirSync(folder + path)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => parse(new Source(readFileSync(folder + path + file, 'utf8'), `schema/${path}${file}`)));
}
