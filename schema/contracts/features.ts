import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';

/** The core features (https://specs.apollo.dev/link/v1.0) that a supergraph links, by the names they have in it. */
export interface Features {
  /** Whether it is a feature's own type, such as `join__Graph`. */
  ownsType(name: string): boolean;
  ownsDirective(name: string): boolean;
  /** The name of the directive that is all of a feature, without `@`; undefined where the feature is not linked. */
  directive(feature: 'tag' | 'inaccessible'): string | undefined;
}

interface Feature {
  /** What its address calls it. */
  feature: string;
  /** What its elements begin with here. */
  prefix: string;
  /** What is imported, by its own name: what it is called here. Directives have their `@`. */
  imports: Map<string, string>;
}

export function featuresOf(document: DocumentNode): Features {
  const features = document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ directives = [] }) => directives.flatMap(featureOf));
  const owns = (name: string, imported: string) =>
    features.some(
      ({ prefix, imports }) => name.startsWith(`${prefix}__`) || imports.values().some((own) => own === imported),
    );
  return {
    ownsType: (name) => owns(name, name),
    ownsDirective: (name) => owns(name, `@${name}`) || features.some(({ prefix }) => prefix === name),
    directive(name) {
      const linked = features.find(({ feature }) => feature === name);
      return linked && (linked.imports.get(`@${name}`)?.slice(1) ?? linked.prefix);
    },
  };
}

function featureOf(link: ConstDirectiveNode): Feature[] {
  const url = textOf(argument(link, 'url'));
  const feature = url && /^https:\/\/specs\.apollo\.dev\/([^/]+)\/v[\d.]+$/.exec(url)?.[1];
  if (!feature) return [];
  return [{ feature, prefix: textOf(argument(link, 'as')) ?? feature, imports: importsOf(argument(link, 'import')) }];
}

/** An import is a name, or `{ name: "@tag", as: "@label" }`. */
function importsOf(list: ConstValueNode | undefined): Map<string, string> {
  const imports = list?.kind === Kind.LIST ? list.values : [];
  return new Map(
    imports.flatMap((each): [string, string][] => {
      const part = (name: string) =>
        each.kind === Kind.OBJECT ? textOf(each.fields.find((field) => field.name.value === name)?.value) : undefined;
      const name = textOf(each) ?? part('name');
      return name === undefined ? [] : [[name, part('as') ?? name]];
    }),
  );
}

function argument(link: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return link.arguments?.find((each) => each.name.value === name)?.value;
}

function textOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
