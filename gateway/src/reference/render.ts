import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { createReference, ministryNames, readDescribedOperations, readNames } from '@ortaq/schema/reference';
import { buildSchema } from 'graphql';

/** What the thread is started with. */
export interface Asked {
  /** The API schema as SDL. */
  api: string;
  supergraph: string;
  /** The address of GraphiQL from the reference's root; null where there is none. */
  explorer: string | null;
  /** False where another supergraph than the ministries' may be served, whose types may only share their names. */
  isOurs: boolean;
}

/** A file of the reference, compressed with gzip. */
export interface Rendered {
  path: string;
  gzip: Uint8Array<ArrayBuffer>;
}

// Runs in a thread of its own: all pages take 1.5 s, in which the hub has to answer others.
const { api, supergraph, explorer, isOurs } = workerData as Asked;
const reference = createReference(
  {
    schema: buildSchema(api, { assumeValidSDL: true }),
    supergraph,
    operations: isOurs ? readDescribedOperations() : [],
    names: isOurs ? readNames() : new Map(),
    ministryNames: isOurs ? ministryNames : new Map(),
  },
  explorer,
);
for (const path of reference.paths) {
  const gzip = Uint8Array.from(gzipSync(reference.render(path) ?? ''));
  parentPort?.postMessage({ path, gzip } satisfies Rendered, [gzip.buffer]);
}
