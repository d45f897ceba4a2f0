import { type DocumentNode, Kind } from 'graphql';
import { keyNames } from './key-names.ts';

/** The fields of each entity's first key: what an object of the type is told from others by. */
export function entityKeys(document: DocumentNode): Record<string, string[]> {
  const keys: Record<string, string[]> = {};
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const names = node.directives?.map(keyNames).find((each) => each !== undefined);
    if (names) keys[node.name.value] = [...names];
  }
  return keys;
}
