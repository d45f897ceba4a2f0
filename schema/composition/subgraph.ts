import type { DocumentNode } from 'graphql';
import { ministryEntries, type Ministry } from '../ministries.ts';
import { ministryModules } from '../sdl.ts';

/** One ministry's part of the contract, as composition takes it. */
export interface Subgraph {
  name: string;
  /** Where it is asked, as the composed supergraph says. */
  url: string;
  /** Its SDL, a document for each file; each knows its file. */
  modules: DocumentNode[];
}

/**
 * The subgraphs of all ministries, each on this machine at its default port.
 *
 * @param modules the documents of a ministry; the SDL of this package where left out.
 * @throws GraphQLError where a file is not SDL.
 */
export function ministrySubgraphs(modules: (name: Ministry) => DocumentNode[] = ministryModules): Subgraph[] {
  return ministryEntries.map(({ name, port }) => ({
    name,
    url: `http://localhost:${port}/graphql`,
    modules: modules(name),
  }));
}
