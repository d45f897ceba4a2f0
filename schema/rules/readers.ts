import type { ContractName } from '../contracts/names.ts';
import { carriedBy } from '../supergraph/rights.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';
import { type Field, fieldsOf } from './supergraph.ts';
import { namedType } from './type-nodes.ts';

/**
 * Every field says who may read it, and says one thing: everyone, by the tag of the public contract on itself or on its
 * type; or some, by a right on itself, on its type or on the type that it gives. A ministry that has thought of neither
 * would give a new field to whoever asks. What is `@inaccessible` nobody reads.
 */
export const readers: Rule = ({ supergraph, places }) => {
  const fields = fieldsOf(supergraph).filter((field) => !isHidden(field, supergraph));
  const told = fields.map((field) => ({ field, opened: isOpened(field, supergraph), right: guard(field, supergraph) }));
  return [
    ...toProblems(
      'READERS_UNKNOWN',
      told.flatMap(({ field, opened, right }) => (opened || right ? [] : [unknown(field)])),
      places,
    ),
    ...toProblems(
      'READERS_CONTRADICT',
      told.flatMap(({ field, opened, right }) => (opened && right ? [contradicting(field, right)] : [])),
      places,
    ),
  ];
};

const open: ContractName = 'public';
const tag = `@tag(name: "${open}")`;
const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

function isOpened({ node, parent }: Field, { directives }: Supergraph): boolean {
  // A root type's own tag opens nothing: every ministry adds to that type.
  const elements = roots.has(parent.name) ? [node] : [node, parent.node];
  return elements.some((each) => directives<{ name: string }>(each, 'tag').some(({ name }) => name === open));
}

const isHidden = ({ node, parent }: Field, { directives }: Supergraph) =>
  [node, parent.node].some((each) => directives(each, 'inaccessible').length > 0);

/** The right that keeps a field from some, as a message names it. */
function guard({ node, parent }: Field, supergraph: Supergraph): string | undefined {
  const given = supergraph.types.get(namedType(node.type));
  const carriers = [
    { element: node, by: '' },
    { element: parent.node, by: ` by ${parent.name}` },
    { element: given?.node, by: ` by ${given?.name ?? ''}, which it gives` },
  ];
  return carriers.flatMap(({ element, by }) => {
    const right = carriedBy(element, supergraph);
    return right === undefined ? [] : [`@${right}${by}`];
  })[0];
}

const unknown = ({ coordinate }: Field): Breach => ({
  coordinate,
  message: `${coordinate} does not say who may read it.`,
  fix: `Put ${tag} on it if everyone may; otherwise @authenticated, @requiresScopes or @policy, and say in its description why not everyone may.`,
});

const contradicting = ({ coordinate }: Field, right: string): Breach => ({
  coordinate,
  message: `${coordinate} is everyone's by ${tag}, and has ${right}.`,
  fix: 'Take one of the two off: a field is open data, or some may read it.',
});
