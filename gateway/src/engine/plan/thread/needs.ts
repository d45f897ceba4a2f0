import { type ConstDirectiveNode, type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { argumentOf, graphOf } from './join-directives.ts';
import { graphsOf } from './supergraph-facts.ts';

/** What has to be known of an entity, as the ways to single values: `status`, `owner.name`. */
export interface Needs {
  /** What a ministry needs to be sent for a field (`@requires`), besides a key. */
  ofField: (ministry: string, type: string, field: string) => ReadonlySet<string>;
  /** What the keys of a type are made of, by which a ministry can be asked about it. */
  ofKeys: (ministry: string, type: string) => ReadonlySet<string>;
}

/** @param subtypes see `SupergraphFacts.subtypes`: what is said of an interface holds for its types, and asked of it is asked of each. */
export function readNeeds(document: DocumentNode, subtypes: Record<string, string[]>): Needs {
  const graphs = graphsOf(document);
  const required = new Map<string, Set<string>>();
  const keys = new Map<string, Set<string>>();
  const note = (noted: typeof keys, name: string, set: string) =>
    noted.set(name, (noted.get(name) ?? new Set()).union(valuesIn(set)));

  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const type = node.name.value;
    for (const { ministry, set } of fieldSets(node.directives, 'join__type', 'key')) {
      for (const each of [type, ...(subtypes[type] ?? [])]) note(keys, `${ministry}:${each}`, set);
    }
    for (const { name, directives } of node.fields ?? []) {
      for (const { ministry, set } of fieldSets(directives, 'join__field', 'requires')) {
        note(required, `${ministry}:${type}.${name.value}`, set);
      }
    }
  }

  function fieldSets(directives: readonly ConstDirectiveNode[] = [], directiveName: string, argument: string) {
    return directives.flatMap((directive) => {
      const value = argumentOf(directive, argument);
      if (directive.name.value !== directiveName || value?.kind !== Kind.STRING) return [];
      return [{ ministry: graphs.get(graphOf(directive))?.name ?? '', set: value.value }];
    });
  }

  return {
    ofField(ministry, type, field) {
      const types = [type, ...(subtypes[type] ?? [])];
      return new Set(types.flatMap((each) => [...(required.get(`${ministry}:${each}.${field}`) ?? [])]));
    },
    ofKeys: (ministry, type) => keys.get(`${ministry}:${type}`) ?? new Set(),
  };
}

/** The ways to the single values that a field set names. */
function valuesIn(fieldSet: string): Set<string> {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  const found = new Set<string>();
  if (definition?.kind === Kind.OPERATION_DEFINITION) collect(definition.selectionSet, '');
  return found;

  function collect({ selections }: SelectionSetNode, at: string): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, at);
      else if (selection.selectionSet) collect(selection.selectionSet, `${at}${selection.name.value}.`);
      else found.add(at + selection.name.value);
    }
  }
}
