import { type DocumentNode, type NameNode, visit } from 'graphql';
import type { Place } from './problem.ts';
import type { Subgraph } from './subgraph.ts';

/**
 * Where each element is declared, by its coordinate as the GraphQL specification writes it: `Type`, `Type.field`,
 * `Type.field(argument:)`; in the order of the subgraphs.
 */
export function placesIn(subgraphs: readonly Subgraph[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { name, modules } of subgraphs) {
    for (const module of modules) declareIn(module, name, places);
  }
  return places;
}

function declareIn(module: DocumentNode, ministry: string, places: Map<string, Place[]>): void {
  let type = '';
  let field = '';
  const add = (coordinate: string, { loc }: NameNode) => {
    if (!loc) return;
    const place = { ministry, file: loc.source.name, line: loc.startToken.line };
    places.set(coordinate, [...(places.get(coordinate) ?? []), place]);
  };
  visit(module, {
    enter(node) {
      switch (node.kind) {
        case 'FieldDefinition':
        case 'EnumValueDefinition':
          field = node.name.value;
          add(`${type}.${field}`, node.name);
          break;
        case 'InputValueDefinition':
          add(field ? `${type}.${field}(${node.name.value}:)` : `${type}.${node.name.value}`, node.name);
          break;
        default:
          if (!('name' in node) || !/Type(Definition|Extension)$/.test(node.kind) || !node.name) break;
          type = node.name.value;
          field = '';
          add(type, node.name);
      }
    },
  });
}
