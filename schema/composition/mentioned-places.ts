import { type DirectiveNode, visit } from 'graphql';
import { placesIn } from './places.ts';
import type { Place } from './problem.ts';
import type { Subgraph } from './subgraph.ts';

/**
 * Where the elements stand that a message names: the composer gives no place for what is declared twice, for a directive's
 * arguments and for queries that no ministry can answer.
 *
 * @param ministry the one that the message is about; null where it does not say.
 */
export function mentionedPlaces(message: string, ministry: string | null, subgraphs: readonly Subgraph[]): Place[] {
  const about = ministry === null ? subgraphs : subgraphs.filter(({ name }) => name === ministry);
  const directive = /directive "@(\w+)"/i.exec(message)?.[1];
  if (directive !== undefined) return placesOfDirective(directive, message, about);

  const places = placesIn(about);
  const found = coordinatesIn(message).flatMap((coordinate) => {
    const at = places.get(coordinate);
    return at ? [{ coordinate, at }] : [];
  });
  // A field says more than the types that are named beside it.
  const fields = found.filter(({ coordinate }) => coordinate.includes('.'));
  return (fields.length > 0 ? fields : found).flatMap(({ at }) => at);
}

function coordinatesIn(message: string): string[] {
  const names = message.match(/\b\w+(\.\w+(\(\w+:\))?)?/g) ?? [];
  const twice = /^Field (\w+) already exists on (?:\w+ )?"?(\w+)/.exec(message);
  return [...new Set(twice ? [`${twice[2]}.${twice[1]}`] : names)];
}

function placesOfDirective(name: string, message: string, subgraphs: readonly Subgraph[]): Place[] {
  const wrong = /Unknown argument "(\w+)"/.exec(message)?.[1];
  const missing = /argument "(\w+)" of type .* is required/.exec(message)?.[1];
  const has = (node: DirectiveNode, argument: string) => node.arguments?.some((each) => each.name.value === argument);
  const places: Place[] = [];
  for (const subgraph of subgraphs) {
    for (const module of subgraph.modules) {
      visit(module, {
        Directive(node) {
          if (node.name.value !== name || !node.loc) return;
          if (wrong !== undefined && !has(node, wrong)) return;
          if (missing !== undefined && has(node, missing)) return;
          const { source, startToken } = node.loc;
          places.push({ ministry: subgraph.name, file: source.name, line: startToken.line });
        },
      });
    }
  }
  return places;
}
