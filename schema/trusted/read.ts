import { readdirSync, readFileSync } from 'node:fs';
import { concatAST, type DocumentNode, parse, Source } from 'graphql';
import { schemaPath } from '../sdl.ts';
import { operationsIn, type TrustedOperation } from './operation.ts';

/**
 * The operations that clients are trusted to send: a folder of `operations` for each client, a file for each operation or
 * fragment.
 *
 * @throws GraphQLError where a file is not a GraphQL document.
 */
export function readTrustedOperations(folder: string = schemaPath): TrustedOperation[] {
  const clients = readdirSync(`${folder}operations`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return clients
    .map(({ name }) => name)
    .toSorted()
    .flatMap((client) => {
      const documents = clientDocuments(folder, client);
      const fileOf = (name: string) => documents.find((document) => defines(document, name))?.loc?.source.name ?? '';
      return operationsIn(concatAST(documents), client, fileOf);
    });
}

function clientDocuments(folder: string, client: string): DocumentNode[] {
  const path = `operations/${client}/`;
  return readdirSync(folder + path)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => parse(new Source(readFileSync(folder + path + file, 'utf8'), `schema/${path}${file}`)));
}

function defines(document: DocumentNode, name: string): boolean {
  return document.definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.name?.value === name,
  );
}
