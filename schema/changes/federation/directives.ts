import { type ConstDirectiveNode, print } from 'graphql';
import type { ChangeClass } from '../change.ts';
import type { Difference } from '../difference.ts';
import { carriersIn } from './elements.ts';
import type { Supergraph } from './supergraph.ts';

interface Family {
  code: string;
  class: ChangeClass;
  /** What it comes to, for the message. */
  means: string;
}

const families: [names: RegExp, family: Family][] = [
  // Told of the API schema, or by who declares what.
  [/^(join__.*|link|deprecated|specifiedBy|inaccessible)$/, { code: '', class: 'SAFE', means: '' }],
  [/^tag$/, { code: 'TAGS_CHANGED', class: 'SAFE', means: 'contracts that filter by tags change with it' }],
  [
    /^(authenticated|requiresScopes|policy)$/,
    { code: 'ACCESS_CHANGED', class: 'DANGEROUS', means: 'others may read it than before' },
  ],
  [
    /^(cost|listSize)$/,
    { code: 'COST_CHANGED', class: 'DANGEROUS', means: 'an operation near the limit may come over it' },
  ],
];
const others: Family = { code: 'DIRECTIVE_CHANGED', class: 'DANGEROUS', means: 'the hub may treat it otherwise' };

/** Changes of the directives that the hub, but no client, sees: rights, costs, tags. */
export function directiveDifferences(before: Supergraph, after: Supergraph): Difference[] {
  const old = carriersIn(before);
  return [...carriersIn(after)].flatMap(([coordinate, { directives }]) => {
    const known = old.get(coordinate);
    if (!known) return [];
    const was = byFamily(known.directives ?? []);
    const now = byFamily(directives ?? []);
    return [...new Set([...was.keys(), ...now.keys()])].flatMap((family): Difference[] => {
      const texts = { was: was.get(family) ?? 'none', now: now.get(family) ?? 'none' };
      if (family.code === '' || texts.was === texts.now) return [];
      const message = `'${coordinate}' has ${texts.now}, before ${texts.was}: ${family.means}`;
      return [{ class: family.class, code: family.code, coordinate, message }];
    });
  });
}

function byFamily(directives: readonly ConstDirectiveNode[]): Map<Family, string> {
  const grouped = Map.groupBy(
    directives,
    ({ name }) => families.find(([names]) => names.test(name.value))?.[1] ?? others,
  );
  return new Map([...grouped].map(([family, of]) => [family, of.map(print).toSorted().join(' ')]));
}
