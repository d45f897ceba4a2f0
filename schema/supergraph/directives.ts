import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** A directive as it is applied: its arguments as plain values. */
type Applied = Readonly<Record<string, unknown>>;

/**
 * Reads the applications of the directive that a specification calls `name` from a node of the supergraph; the
 * specification gives the shape of their arguments.
 */
export type DirectiveReader = <Arguments = Applied>(
  node: { directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
) => Arguments[];

/**
 * Reads directives of a supergraph by their specification's names (`listSize`), whatever names the subgraphs have imported
 * them by (`import: [{ name: "@listSize", as: "@sized" }]`).
 */
export function directiveReader(supergraph: DocumentNode): DirectiveReader {
  const names = importedNames(supergraph);
  return <Arguments>(node: Parameters<DirectiveReader>[0], name: string) =>
    (node.directives ?? [])
      .filter((each) => each.name.value === (names.get(name) ?? name))
      .map((each) => applied(each) as Arguments);
}

/** By a directive's name in its specification: its name here. */
function importedNames({ definitions }: DocumentNode): Map<string, string> {
  const links = definitions
    .flatMap((definition) => (definition.kind === Kind.SCHEMA_DEFINITION ? (definition.directives ?? []) : []))
    .filter(({ name }) => name.value === 'link')
    .map(applied);
  return new Map(links.flatMap(renamedImports));
}

function renamedImports({ import: imports }: Applied): [string, string][] {
  return (Array.isArray(imports) ? imports : []).flatMap((each: unknown): [string, string][] => {
    const { name, as } = Object(each) as { name?: unknown; as?: unknown };
    return typeof name === 'string' && typeof as === 'string' ? [[bare(name), bare(as)]] : [];
  });
}

const bare = (name: string) => name.replace(/^@/, '');

function applied({ arguments: given = [] }: ConstDirectiveNode): Applied {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
