import { printSchema, type Schema } from '@apollo/federation-internals';
import { type DocumentNode, Kind } from 'graphql';
import { readRights } from '../../../rights/read/read-rights.ts';
import type { SupergraphFacts } from '../plan.ts';
import { entityKeys } from './entity-keys.ts';
import { argumentOf } from './join-directives.ts';

/** What the hub has to know of a supergraph besides its plans. */
export function factsOf(document: DocumentNode, { api, whole }: { api: Schema; whole: Schema }): SupergraphFacts {
  const text = document.loc?.source.body ?? '';
  return {
    api: printSchema(api),
    subgraphs: [...graphsOf(document).values()],
    subtypes: subtypesOf(whole),
    hidden: [...namesOf(whole).difference(namesOf(api))],
    labels: [...new Set([...text.matchAll(/overrideLabel: "([^"]+)"/g)].map(([, label = '']) => label))],
    keys: entityKeys(document),
    rights: readRights(document),
  };
}

/** The subgraphs by their values in the enum `join__Graph`. */
export function graphsOf(document: DocumentNode): Map<string, { name: string; url: string }> {
  const graphs = document.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      const valueOf = (argument: string) => {
        const value = graph && argumentOf(graph, argument);
        return value?.kind === Kind.STRING ? value.value : '';
      };
      return [name.value, { name: valueOf('name'), url: valueOf('url') }];
    }),
  );
}

function subtypesOf(schema: Schema): Record<string, string[]> {
  const ofInterfaces = schema.interfaceTypes().map((type) => [type.name, type.allImplementations()] as const);
  const ofUnions = schema.unionTypes().map((type) => [type.name, type.types()] as const);
  return Object.fromEntries(
    [...ofInterfaces, ...ofUnions].map(([name, types]) => [name, types.map((type) => type.name)]),
  );
}

function namesOf(schema: Schema): Set<string> {
  const values = schema.enumTypes().flatMap((type) => type.values.map(({ name }) => `${type.name}.${name}`));
  return new Set([...schema.objectTypes().map(({ name }) => name), ...values]);
}
