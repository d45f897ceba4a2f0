import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const inputs = [
  'codegen.ts',
  'pnpm-lock.yaml',
  'schema/ministries.ts',
  'schema/common.graphql',
  'schema/api.graphql',
  'schema/ministries/**/*.graphql',
  'schema/operations/**/*.graphql',
  'schema/trusted/*.ts',
  'schema/client/codegen.ts',
  'subgraphs/kit/prisma/*.prisma',
  'subgraphs/*/prisma/*.prisma',
  'subgraphs/*/prisma.config.ts',
  'subgraphs/*/codegen.ts',
];

/** A digest of everything that generated code is made from: names and contents of the files. */
export async function fingerprintOf(root: string): Promise<string> {
  const files = (await Array.fromAsync(glob(inputs, { cwd: root }))).toSorted();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}
