import type { OperationTypeNode } from 'graphql';
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
 * @throws SyntaxError where the text is not JSON.
 */
export function operationsOfManifest(text: string | null): TrustedOperation[] {
  if (text === null) return [];
  const { operations } = JSON.parse(text) as { operations: Entry[] };
  return operations.map(({ id, clientName, name, type, body }) => {
    return { client: clientName, name, type, file: `schema/operations/${clientName}/${name}.graphql`, body, id };
  });
}
