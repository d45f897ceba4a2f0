import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** What the ministries say of their fields' costs, by `Type.field`, `Type.field(argument:)` or type. */
export interface CostStatements {
  /** By `@cost(weight:)`. */
  weights: ReadonlyMap<string, number>;
  sizes: ReadonlyMap<string, ListSize>;
}

/** `@listSize`, as the cost specification has it (https://specs.apollo.dev/cost/v0.1). */
export interface ListSize {
  assumedSize?: number;
  slicingArguments?: readonly string[];
  /** Fields of the type to which the size applies, in place of the field itself. */
  sizedFields?: readonly string[];
}

type Applied = Record<string, unknown>;
interface Node {
  directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Reads `@cost` and `@listSize` from a supergraph, whatever names it has imported them by. */
export function readCosts(supergraph: string): CostStatements {
  const { definitions } = parse(supergraph, { noLocation: true });
  const schema = definitions.flatMap((each) => (each.kind === Kind.SCHEMA_DEFINITION ? (each.directives ?? []) : []));
  const [cost, listSize] = namesOf(schema.filter(({ name }) => name.value === 'link').map(applied));
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();
  const read = (coordinate: string, { directives = [] }: Node) => {
    for (const directive of directives) {
      if (directive.name.value === listSize) sizes.set(coordinate, applied(directive));
      if (directive.name.value !== cost) continue;
      const { weight } = applied(directive);
      if (typeof weight === 'number') weights.set(coordinate, weight);
    }
  };
  for (const definition of definitions) {
    if (!('name' in definition) || !definition.name || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const type = definition.name.value;
    if ('directives' in definition) read(type, definition as Node);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      read(coordinate, field);
      const given = 'arguments' in field ? (field.arguments ?? []) : [];
      for (const argument of given) read(`${coordinate}(${argument.name.value}:)`, argument);
    }
  }
  return { weights, sizes };
}

const specification = /^https:\/\/specs\.apollo\.dev\/cost\//;

/** The two directives' names in a supergraph: imported, renamed, or behind the specification's own name. */
function namesOf(links: Applied[]): [cost: string, listSize: string] {
  const link = links.find(({ url }) => specification.test(String(url)));
  const imports = (Array.isArray(link?.['import']) ? link['import'] : []).map((each: unknown) =>
    typeof each === 'string' ? { name: each, as: each } : { as: undefined, ...Object(each) },
  ) as { name: string; as: string | undefined }[];
  const nameOf = (name: string) => {
    const imported = imports.find((each) => each.name === `@${name}`);
    return imported
      ? (imported.as ?? imported.name).slice(1)
      : `${typeof link?.['as'] === 'string' ? link['as'] : 'cost'}__${name}`;
  };
  return [link ? nameOf('cost') : 'cost', link ? nameOf('listSize') : 'listSize'];
}

function applied({ arguments: given = [] }: ConstDirectiveNode): Applied {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
