import { type ConstDirectiveNode, print } from 'graphql';
import type { ChangeClass } from '../change.ts';
import type { Difference } from '../difference.ts';
import { carriersIn } from './elements.ts';
import { added } from './lists.ts';
import type { Supergraph } from './supergraph.ts';

interface Family {
  code: string;
  /** The class where one is added, and where one is taken off or changed. */
  classes: [added: ChangeClass, lost: ChangeClass];
  /** What it comes to, for the message. */
  means: string;
}

const families: [names: RegExp, family: Family | null][] = [
  // Told of the API schema, or by who declares what.
  [/^(join__.*|link|deprecated|specifiedBy|inaccessible)$/, null],
  [
    /^tag$/,
    { code: 'TAGS_CHANGED', classes: ['SAFE', 'DANGEROUS'], means: 'contracts that filter by tags change with it' },
  ],
  [
    /^(authenticated|requiresScopes|policy)$/,
    { code: 'ACCESS_CHANGED', classes: ['DANGEROUS', 'DANGEROUS'], means: 'others may read it than before' },
  ],
  [
    /^(cost|listSize)$/,
    {
      code: 'COST_CHANGED',
      classes: ['DANGEROUS', 'DANGEROUS'],
      means: 'an operation near the limit may come over it',
    },
  ],
];
const others: Family = {
  code: 'DIRECTIVE_CHANGED',
  classes: ['DANGEROUS', 'DANGEROUS'],
  means: 'the hub may treat it otherwise',
};

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
      if (!family || was.join() === now.join()) return [];
      const [whenAdded, whenLost] = family.classes;
      return [
        {
          class: added(now, was).length > 0 ? whenLost : whenAdded,
          code: family.code,
          coordinate,
          message: `'${coordinate}' has ${words(now)}, before ${words(was)}: ${family.means}`,
        },
      ];
    });
  });
}

const words = (directives: readonly string[]): string => directives.join(' ') || 'none';

function byFamily(directives: readonly ConstDirectiveNode[]): Map<Family | null, string[]> {
  const grouped = Map.groupBy(directives, ({ name }) => {
    const family = families.find(([names]) => names.test(name.value));
    return family ? family[1] : others;
  });
  return new Map([...grouped].map(([family, of]) => [family, of.map(print).toSorted()]));
}
