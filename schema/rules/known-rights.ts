import { type Right, rightOf } from '../supergraph/rights.ts';
import type { JoinedType } from '../supergraph/supergraph.ts';
import { policies, scopes } from '../wire/index.ts';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';

/**
 * A right asks for scopes and policies that the hub gives and decides (`schema/wire`): for one that is misspelt nobody
 * would ever be let in. Nor are lists empty: without a list nobody is let in, with an empty one everybody.
 */
export const knownRights: Rule = ({ supergraph, places }) => {
  const breaches = [...supergraph.types.values()].flatMap(carriersIn).flatMap(({ coordinate, node }) => {
    const right = rightOf(node, supergraph);
    return right ? [...emptiness(coordinate, right), ...unknownNames(coordinate, right)] : [];
  });
  return toProblems('RIGHT_UNKNOWN', breaches, places);
};

const known = { scope: new Set<string>(Object.values(scopes)), policy: new Set(Object.keys(policies)) };
const files = { scope: 'schema/wire/caller.ts', policy: 'schema/wire/policies.ts' };

function carriersIn({ name, node, fields }: JoinedType) {
  return [
    { coordinate: name, node },
    ...[...fields].map(([field, each]) => ({ coordinate: `${name}.${field}`, node: each.node })),
  ];
}

function unknownNames(coordinate: string, right: Right): Breach[] {
  const named = { scope: right.scopes?.flat() ?? [], policy: right.policies?.flat() ?? [] };
  return (['scope', 'policy'] as const).flatMap((kind) =>
    [...new Set(named[kind])]
      .filter((name) => !known[kind].has(name))
      .map((name) => ({
        coordinate,
        message: `${coordinate} asks for the ${kind} "${name}", and there is none such: nobody could read it.`,
        fix: `Take one of ${[...known[kind]].map((each) => `"${each}"`).join(', ')}, or add it to ${files[kind]}.`,
      })),
  );
}

function emptiness(coordinate: string, { scopes: asked, policies: decided }: Right): Breach[] {
  const lists = [asked, decided].filter((each) => each !== null);
  if (lists.every((each) => each.length > 0 && each.every((names) => names.length > 0))) return [];
  const message = `${coordinate} carries a right with an empty list: that lets in nobody, or everybody.`;
  return [{ coordinate, message, fix: 'Name what is asked for, such as `[["contacts:read"]]`.' }];
}
