import { type OperationTypeNode, parse } from 'graphql';
import type { TrustedOperation } from '../../trusted/operation.ts';

interface Entry {
  id: string;
  clientName: string;
  name: string;
  type: OperationTypeNode;
  body: string;
}

/**
 * The operations of a manifest as it was committed; none where there was no manifest.
 *
 * @throws Error where the text is not JSON, no manifest, or has an operation that is not GraphQL.
 */
export function operationsOfManifest(text: string | null): TrustedOperation[] {
  if (text === null) return [];
  const manifest = JSON.parse(text) as { operations?: Entry[] } | null;
  if (!Array.isArray(manifest?.operations)) throw new Error('it has no list of "operations".');
  return manifest.operations.map(({ id, clientName, name, type, body }) => {
    parse(body);
    return { client: clientName, name, type, file: `schema/operations/${clientName}/${name}.graphql`, body, id };
  });
}
