import type { DocumentNode } from 'graphql';
import { ministryEntries, type Ministry } from '../ministries.ts';
import { hubModules, ministryModules } from '../sdl.ts';

/** One ministry's part of the contract, as composition takes it. */
export interface Subgraph {
  name: string;
  /** Where it is asked, as the composed supergraph says. */
  url: string;
  /** Its SDL, a document for each file; each knows its file. */
  modules: DocumentNode[];
}

/** The name of the hub's own subgraph, which the gateway answers within its process. */
export const hubName = 'hub';

/**
 * The subgraphs of all ministries, each on this machine at its default port, and the hub's own, which has no address.
 *
 * @param modules the documents of a ministry; the SDL of this package where left out.
 * @param hub the documents of the hub's own.
 * @throws GraphQLError where a file is not SDL.
 */
export function ministrySubgraphs(
  modules: (name: Ministry) => DocumentNode[] = ministryModules,
  hub: () => DocumentNode[] = hubModules,
): Subgraph[] {
  const ofMinistries = ministryEntries.map(({ name, port }) => ({
    name,
    url: `http://localhost:${port}/graphql`,
    modules: modules(name),
  }));
  return [...ofMinistries, { name: hubName, url: 'http://hub.invalid/graphql', modules: hub() }];
}
