import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { concatAST, type DocumentNode, GraphQLError, parse, Source } from 'graphql';
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
  const { clients, errors } = readClients(folder);
  if (errors[0]) throw errors[0];
  return clients;
}

/** The same as far as the files can be read, and of each that is not a GraphQL document why. */
export function readClients(folder: string = schemaPath): { clients: ClientDocuments[]; errors: GraphQLError[] } {
  const errors: GraphQLError[] = [];
  const clients = clientsIn(`${folder}operations`).map((client) => ({
    client,
    documents: documentsIn(folder, `operations/${client}/`, errors),
  }));
  return { clients, errors };
}

/** Where the folder is missing, there is no client yet. */
function clientsIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

function documentsIn(folder: string, path: string, errors: GraphQLError[]): DocumentNode[] {
  return readdirSync(folder + path)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .flatMap((file) => {
      try {
        return [parse(new Source(readFileSync(folder + path + file, 'utf8'), `schema/${path}${file}`))];
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        errors.push(error);
        return [];
      }
    });
}
