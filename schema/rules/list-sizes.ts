import type { DirectiveReader } from '../supergraph/directives.ts';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';
import { type Field, fieldsOf, isConnection } from './supergraph.ts';
import { isList, namedType } from './type-nodes.ts';

/**
 * Every list has a size that the hub can reckon with before it asks: `@listSize`, or at least a `@cost`. A connection is
 * sliced by `first` and `last`, either of which may be left out, and sizes its `nodes` and `edges`.
 */
export const listSizes: Rule = ({ supergraph, places }) => {
  const fields = fieldsOf(supergraph);
  const { directives } = supergraph;
  const sized = new Set(fields.flatMap((field) => sizedFields(field, directives)));
  const breaches = fields.flatMap((field): Breach[] => {
    const { coordinate, node } = field;
    const [size] = directives(node, 'listSize');
    if (isConnection(field)) {
      if (slices.every(({ argument, values }) => includesAll(size?.[argument], values)) && isOptional(size)) return [];
      const message = `${coordinate} is a connection without the \`@listSize\` of one.`;
      return [{ coordinate, message, fix: connectionFix }];
    }
    if (!isList(node.type) || sized.has(coordinate) || isSlice(field)) return [];
    if (typeof size?.['assumedSize'] === 'number' || directives(node, 'cost').length > 0) return [];
    const message = `${coordinate} is a list, and nothing says how long it can get.`;
    return [{ coordinate, message, fix: listFix }];
  });
  return toProblems('LIST_SIZE_MISSING', breaches, places);
};

const connectionFix =
  'Add `@listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)`.';
const listFix = 'Add `@listSize(assumedSize: N)`, N being the most items that it can have.';

const slices = [
  { argument: 'slicingArguments', values: ['first', 'last'] },
  { argument: 'sizedFields', values: ['nodes', 'edges'] },
];

function includesAll(given: unknown, values: readonly string[]): boolean {
  return Array.isArray(given) && values.every((value) => given.includes(value));
}

const isOptional = (size: Record<string, unknown> | undefined) =>
  typeof size?.['assumedSize'] === 'number' && size['requireOneSlicingArgument'] === false;

/** The coordinates of the lists to which a field passes its size on. */
function sizedFields({ node }: Field, directives: DirectiveReader): string[] {
  const named = directives(node, 'listSize')[0]?.['sizedFields'];
  return Array.isArray(named) ? named.map((name) => `${namedType(node.type)}.${String(name)}`) : [];
}

/** A connection's own list: where it lacks a size, the field that gives the connection is told. */
const isSlice = ({ name, parent }: Field) =>
  parent.name.endsWith('Connection') && (name === 'nodes' || name === 'edges');
