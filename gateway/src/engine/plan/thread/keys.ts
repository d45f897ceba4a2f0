import { type DocumentNode, Kind } from 'graphql';
import type { Requirement } from '../plan.ts';
import { keyNames } from './key-names.ts';
import { graphOf } from './join-directives.ts';
import { graphsOf } from './supergraph-facts.ts';

/** Which entities a ministry can be asked about with what. */
export interface Keys {
  /** The types of which the requirements have a key of the ministry's. */
  typesWithKey: (requires: readonly Requirement[], ministry: string) => string[];
}

/** @param subtypes see `SupergraphFacts.subtypes`: a key of an interface is one of its types. */
export function readKeys(document: DocumentNode, subtypes: Record<string, string[]>): Keys {
  const graphs = graphsOf(document);
  const keys = document.definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const types = new Set([node.name.value, ...(subtypes[node.name.value] ?? [])]);
    return (node.directives ?? []).flatMap((directive) => {
      const names = keyNames(directive);
      return names ? [{ types, names, ministry: graphs.get(graphOf(directive))?.name }] : [];
    });
  });

  function typesWithKey(requires: readonly Requirement[], ministry: string): string[] {
    return requires.flatMap((each) => {
      if (each.kind === 'field') return [];
      const { on, selections } = each;
      const names = new Set(selections.flatMap((field) => (field.kind === 'field' ? field.as : [])));
      const possible = keys.filter((key) => key.ministry === ministry && key.types.has(on));
      const hasKey = possible.length === 0 || possible.some((key) => key.names.isSubsetOf(names));
      return [...(hasKey ? [on] : []), ...typesWithKey(selections, ministry)];
    });
  }
  return { typesWithKey };
}
