import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@authenticated", "@context", "@external", "@fromContext", "@inaccessible", "@interfaceObject", "@key", "@override",
  "@policy", "@provides", "@requires", "@requiresScopes", "@shareable", "@tag"
])`;

/**
 * The supergraph of subgraphs, by their names.
 *
 * @throws Error where they do not compose.
 */
export function composed(subgraphs: Record<string, string>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}/graphql`,
      typeDefs: parse(`${link}\n${sdl}`),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}
