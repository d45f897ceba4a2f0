import { type GraphQLNamedType, isEnumType } from 'graphql';
import type { Fault } from './faults.ts';
import type { Reach } from './reach.ts';
import { fieldsOf, hiddenIn, ministriesTypes, type Supergraph } from './supergraph.ts';

interface Told {
  coordinate: string;
  /** What it comes with: an enum's values with the enum, all else by itself. */
  comesWith: string;
  name: string;
  description?: string | null | undefined;
}

/** Descriptions in a contract that name, between backticks, what is not in it. */
export function toldNames(supergraph: Supergraph, reach: Reach, contract: string): Fault[] {
  const isHidden = hiddenIn(supergraph);
  const all = ministriesTypes(supergraph).flatMap(elementsOf);
  const open = all.filter(({ comesWith }) => reach.has(comesWith));
  const names = new Set(all.map(({ name }) => name)).difference(new Set(open.map(({ name }) => name)));
  return open.flatMap(({ coordinate, description }) => {
    const quoted = [...(description ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => text.match(/\w+/g) ?? []);
    const named = quoted.find((word) => names.has(word));
    if (named === undefined) return [];
    return [
      {
        code: 'CONTRACT_NAME_TOLD',
        coordinate,
        message: `The description of ${coordinate} names \`${named}\`, which is not in the contract "${contract}".`,
        fix: 'Say it without the name, or give what has the name the tag.',
      },
    ];
  });

  function elementsOf(type: GraphQLNamedType): Told[] {
    return [
      told(type.name, type),
      ...(isEnumType(type) ? type.getValues() : []).map((value) => {
        const own = told(`${type.name}.${value.name}`, value);
        return isHidden(value) ? own : { ...own, comesWith: type.name };
      }),
      ...fieldsOf(type).flatMap((field) => [
        told(`${type.name}.${field.name}`, field),
        ...field.args.map((argument) => told(`${type.name}.${field.name}(${argument.name}:)`, argument)),
      ]),
    ];
  }
}

function told(coordinate: string, { name, description }: Pick<Told, 'name' | 'description'>): Told {
  return { coordinate, comesWith: coordinate, name, description };
}
