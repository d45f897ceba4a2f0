import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Composition } from './composition.ts';

type Composed = Pick<Composition, 'supergraph' | 'api'> & {
  /** The texts of the contracts' files, by the contracts' names. */
  contracts: ReadonlyMap<string, string>;
  /** The text of operations/manifest.json: what the gateway knows trusted operations by. */
  manifest: string;
};

/** The files that composition makes, by name, with their text. */
export function composedFiles({ supergraph, api, contracts, manifest }: Composed): [file: string, text: string][] {
  return [
    ['supergraph.graphql', supergraph],
    ['api.graphql', api],
    ...[...contracts].map(([name, text]): [string, string] => [`${name}.graphql`, text]),
    ['operations/manifest.json', manifest],
  ];
}

/** Names the composed files that are missing in a folder or differ there from what composition gives. */
export function driftedFiles(composed: Composed, folder: string): string[] {
  return composedFiles(composed)
    .filter(([file, text]) => {
      const path = join(folder, file);
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    })
    .map(([file]) => file);
}
