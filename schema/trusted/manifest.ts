import type { TrustedOperation } from './operation.ts';

/**
 * The text of `operations/manifest.json`, by client and name, in Apollo's format: what the gateway, and any other router
 * that takes it, knows operations by. An operation that two clients send stands there for each.
 */
export function manifestText(operations: readonly TrustedOperation[]): string {
  const entries = operations
    .map(({ client, name, type, body, id }) => ({ id, clientName: client, name, type, body }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations: entries };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

// No client's and no operation's name has a space.
const keyOf = ({ clientName, name }: { clientName: string; name: string }) => `${clientName} ${name}`;
