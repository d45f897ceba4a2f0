import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, type OperationTypeNode, print, separateOperations } from 'graphql';

/** An operation that a client is trusted to send. */
export interface TrustedOperation {
  /** The folder of `schema/operations` that it stands in. */
  client: string;
  name: string;
  type: OperationTypeNode;
  /** Its file, from the repository's root. */
  file: string;
  /** The operation with the fragments it uses, as graphql-js prints it: what a client sends. */
  body: string;
  /** The SHA-256 of `body`, 64 lower-case hexadecimal digits: its name in the persisted-query protocol. */
  id: string;
}

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every named operation of one client's document, each with the fragments it uses. */
export function operationsIn(document: DocumentNode, client: string): TrustedOperation[] {
  return Object.values(separateOperations(document)).flatMap((separate) =>
    separate.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) return [];
      const file = definition.loc?.source.name ?? '';
      const body = print(separate);
      return [{ client, name: definition.name.value, type: definition.operation, file, body, id: hashOf(body) }];
    }),
  );
}
