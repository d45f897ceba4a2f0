import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';
import { type DocumentNode, Kind, parse } from 'graphql';
import { z } from 'zod';

/** An operation of the manifest. */
export interface ListedOperation {
  /** What clients call it by: the SHA-256 of its text, in lower-case hexadecimal digits. */
  id: string;
  name: string;
  /** Its text: one operation with the fragments it uses. */
  body: string;
  document: DocumentNode;
}

// What else Apollo's tools write of an operation, such as its client's name, means nothing here:
// an operation is trusted whoever sends it.
const Manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string(), body: z.string() })),
});

/**
 * Reads a manifest of persisted queries in Apollo's format.
 *
 * @throws Refusal naming the file and what is wrong with it, above all an operation whose id is not the hash of its body.
 */
export async function readManifest(file: string): Promise<ListedOperation[]> {
  const refused = (fault: string) =>
    new Refusal(
      `No trusted operations from ${file}: ${fault}. \`pnpm compose\` makes the hub's own; OPERATIONS_MANIFEST names another.`,
    );
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refused(error.code === 'ENOENT' ? 'it is not there' : `it cannot be read (${error.code})`);
  });
  const { data: manifest, error } = Manifest.safeParse(jsonOf(text));
  if (error) {
    const [issue] = error.issues;
    throw refused(`it is no persisted query manifest: ${issue?.path.join('.') || 'all of it'}: ${issue?.message}`);
  }
  return manifest.operations.map(({ id, name, body }) => {
    if (createHash('sha256').update(body).digest('hex') !== id) {
      throw refused(`the id of ${name} is not the SHA-256 of its body`);
    }
    const document = documentOf(body);
    if (document === null) throw refused(`the body of ${name} is not one GraphQL operation`);
    return { id, name, body, document };
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function documentOf(body: string): DocumentNode | null {
  try {
    const document = parse(body);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operations.length === 1 ? document : null;
  } catch {
    return null;
  }
}
