import type { SharedChange } from './changes.ts';

/** What one version of `common.graphql` changes; every ministry runs it before the next. */
export type Step = 'ADD_HIDDEN' | 'ADD_OPTIONAL' | 'ADD_BESIDE' | 'OPEN' | 'REQUIRE' | 'DEPRECATE' | 'HIDE' | 'REMOVE';

const removal: Step[] = ['DEPRECATE', 'HIDE', 'REMOVE'];

/**
 * The versions in which the change gets safely to where it is meant to get. Of one that is safe as it stands, those that
 * are still to come; of one that is not, all of them, from the version that ministries run now.
 */
export function stepsOf({ kind, what, isHidden, composesHalfway }: SharedChange): Step[] {
  switch (what) {
    case 'ADDED':
      if (kind === 'ARGUMENT') return composesHalfway ? [] : ['ADD_OPTIONAL', 'REQUIRE'];
      if (!composesHalfway) return ['ADD_HIDDEN', 'OPEN'];
      return isHidden ? ['OPEN'] : [];
    case 'REMOVED':
      return composesHalfway ? [] : removal;
    case 'DEPRECATED':
      return ['HIDE', 'REMOVE'];
    case 'HIDDEN':
      return ['REMOVE'];
    case 'RESHAPED':
      return composesHalfway ? [] : ['ADD_BESIDE', 'OPEN', ...removal];
    default:
      return [];
  }
}

const texts: Record<Step, (coordinate: string) => string> = {
  ADD_HIDDEN: (it) => `Add ${it} with @inaccessible: clients do not see it, and no ministry answers with it yet.`,
  ADD_OPTIONAL: (it) => `Add ${it} as optional or with a default.`,
  ADD_BESIDE: (it) =>
    `Leave ${it} as it was, and add what is wanted beside it, under another name, with @inaccessible.`,
  OPEN: () => 'Take @inaccessible off: clients see it as soon as the last ministry has this version.',
  REQUIRE: (it) => `Require ${it}, once no trusted operation leaves it out.`,
  DEPRECATE: (it) => `Leave ${it} as it is, with @deprecated, its reason and the date of its removal.`,
  HIDE: (it) => `After that date, and once no trusted operation uses ${it}, give it @inaccessible.`,
  REMOVE: (it) => `Take ${it} out.`,
};

/** A step in words. */
export const textOf = (step: Step, coordinate: string): string => texts[step](coordinate);
