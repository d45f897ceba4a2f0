import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

const specifications = 'https://specs.apollo.dev/';

/**
 * The names by which a supergraph has the directive that a specification of Apollo's is about
 * (`https://specs.apollo.dev/policy/v0.1`: `policy`): ministries may import it under another
 * (`import: [{ name: "@policy", as: "@rule" }]`), or link the whole specification under another (`as: "rule"`).
 */
export function featureNames(document: DocumentNode, feature: string): ReadonlySet<string> {
  const names = linksOf(document).flatMap((link) => {
    // Federation's first supergraphs have `@core(feature:)`.
    const url = link['url'] ?? link['feature'];
    if (typeof url !== 'string' || !url.startsWith(`${specifications}${feature}/`)) return [];
    const { as, import: imports } = link;
    const imported = (Array.isArray(imports) ? imports : []).flatMap((each: unknown) => importedAs(each, feature));
    return imported.length > 0 ? imported : [typeof as === 'string' ? as : feature];
  });
  return new Set(names);
}

type Link = Record<string, unknown>;

function linksOf({ definitions }: DocumentNode): Link[] {
  const directives = definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
  );
  return directives.map(given);
}

const given = ({ arguments: values = [] }: ConstDirectiveNode): Link =>
  Object.fromEntries(values.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

function importedAs(imported: unknown, feature: string): string[] {
  const { name, as = name } = (typeof imported === 'string' ? { name: imported } : Object(imported)) as Link;
  return name === `@${feature}` && typeof as === 'string' ? [as.replace(/^@/, '')] : [];
}
