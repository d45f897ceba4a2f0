import { type ConstDirectiveNode, print } from 'graphql';
import type { Supergraph } from '../../supergraph/supergraph.ts';
import type { ChangeClass } from '../change.ts';
import type { Difference } from '../difference.ts';
import { change, costChange } from './costs.ts';
import { carriersIn } from './elements.ts';
import { added } from './lists.ts';

type Directives = readonly ConstDirectiveNode[];

interface Family {
  code: string;
  /** The class, and what is said of the element. */
  changeOf: (was: Directives, now: Directives) => { class: ChangeClass; says: string };
  /** Whether it is nothing to operations, which are trusted with the whole contract. */
  touchesNobody?: true;
}

/** A family of which each change comes to the same. */
function alike(means: string, whenAdded: ChangeClass): Family['changeOf'] {
  return (was, now) => ({
    class: added(now.map(print), was.map(print)).length > 0 ? 'DANGEROUS' : whenAdded,
    says: `${change(was, now)}: ${means}`,
  });
}

const families: [names: RegExp, family: Family | null][] = [
  // Told of the API schema, or by who declares what.
  [/^(join__.*|link|deprecated|specifiedBy|inaccessible)$/, null],
  [
    /^tag$/,
    {
      code: 'TAGS_CHANGED',
      changeOf: alike('contracts that filter by tags change with it', 'SAFE'),
      touchesNobody: true,
    },
  ],
  [
    /^(authenticated|requiresScopes|policy)$/,
    {
      code: 'ACCESS_CHANGED',
      changeOf: (was, now) => ({ class: 'DANGEROUS', says: `${change(was, now)}: ${accessAfter(was, now)}` }),
    },
  ],
  [/^(cost|listSize)$/, { code: 'COST_CHANGED', changeOf: costChange }],
];
const others: Family = {
  code: 'DIRECTIVE_CHANGED',
  changeOf: alike('the hub may treat it otherwise', 'DANGEROUS'),
};

function accessAfter(was: Directives, now: Directives): string {
  if (was.length === 0) return 'who does not fulfil it gets null, and was told it before';
  return now.length === 0 ? 'everyone may read it' : 'others may read it than before';
}

/** Changes of the directives that the hub, but no client, sees: rights, costs, tags. */
export function directiveDifferences(before: Supergraph, after: Supergraph): Difference[] {
  const old = carriersIn(before);
  return [...carriersIn(after)].flatMap(([coordinate, { directives }]) => {
    const known = old.get(coordinate);
    if (!known) return [];
    const then = byFamily(known.directives ?? []);
    const since = byFamily(directives ?? []);
    return [...new Set([...then.keys(), ...since.keys()])].flatMap((family): Difference[] => {
      const was = then.get(family) ?? [];
      const now = since.get(family) ?? [];
      if (!family || was.map(print).join() === now.map(print).join()) return [];
      const { code, changeOf, touchesNobody } = family;
      const { class: level, says } = changeOf(was, now);
      const touched = touchesNobody && { touches: () => false };
      return [{ class: level, code, coordinate, message: `'${coordinate}' ${says}`, ...touched }];
    });
  });
}

function byFamily(directives: readonly ConstDirectiveNode[]): Map<Family | null, ConstDirectiveNode[]> {
  const grouped = Map.groupBy(directives, ({ name }) => {
    const family = families.find(([names]) => names.test(name.value));
    return family ? family[1] : others;
  });
  return new Map([...grouped].map(([family, of]) => [family, of.toSorted((a, b) => (print(a) < print(b) ? -1 : 1))]));
}
